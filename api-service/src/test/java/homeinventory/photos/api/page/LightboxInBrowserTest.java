package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.engine.SamplePhotos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Large photos, one at a time. */
class LightboxInBrowserTest extends InBrowser {

    @BeforeEach
    void threePhotosAndOneThatIsNotReady() throws Exception {
        uploadComplete("third.jpg", SamplePhotos.jpeg(1200, 900));
        upload("not-ready.jpg", SamplePhotos.jpeg(64, 48));
        uploadComplete("second.jpg", SamplePhotos.jpeg(900, 1200));
        uploadComplete("first.jpg", SamplePhotos.jpeg(1200, 800));
        open();
        await().until(() -> browser.count(".photo") == 4);
    }

    @Test
    void arrow_keys_move_between_photos_and_the_focus_returns() {
        browser.evaluate("document.querySelector('.photo .picture').focus()");
        browser.press(Keys.ENTER);
        browser.awaitText("#lightbox[open] .name", "first.jpg");
        browser.awaitText("#lightbox .position", "1 of 3");
        browser.awaitTrue("document.querySelector('.large').complete"
                + " && document.querySelector('.large').currentSrc.endsWith('/large')");
        browser.screenshot("lightbox");

        browser.press(Keys.ARROW_RIGHT);
        browser.awaitText("#lightbox .name", "second.jpg");
        browser.press(Keys.END);
        browser.awaitText("#lightbox .name", "third.jpg");
        browser.press(Keys.ARROW_RIGHT);
        browser.awaitText("#lightbox .position", "3 of 3");
        browser.press(Keys.ARROW_LEFT);
        browser.awaitText("#lightbox .name", "second.jpg");

        browser.press(Keys.ESCAPE);
        browser.awaitTrue("!document.querySelector('#lightbox').open");
        browser.awaitTrue("document.activeElement.getAttribute('aria-label') === 'Open second.jpg'");
    }

    @Test
    void the_focus_stays_inside_while_it_is_open() {
        browser.find(".photo .picture").click();
        browser.find("#lightbox[open]");

        for (int stop = 1; stop <= 7; stop++) {
            browser.press(Keys.TAB);
            assertFocusInside();
        }
        for (int stop = 1; stop <= 7; stop++) {
            browser.press(Keys.SHIFT, Keys.TAB);
            assertFocusInside();
        }
    }

    private void assertFocusInside() {
        assertThat(browser.evaluate("return document.activeElement.closest('#lightbox') !== null"))
                .isEqualTo(true);
    }

    @Test
    void it_fills_a_narrow_screen_and_hides_no_button() {
        browser.resize(320, 600);
        browser.find(".photo .picture").click();
        browser.find("#lightbox[open]");
        browser.screenshot("lightbox-320");

        assertThat(browser.evaluate("return innerWidth - document.documentElement.clientWidth"))
                .as("width of the page's scroll bar")
                .isEqualTo(0L);
        assertThat(browser.evaluate(
                        "return document.querySelector('#lightbox .next').getBoundingClientRect().right < innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void swipes_show_the_next_and_the_previous_photo() {
        browser.find(".photo .picture").click();
        browser.awaitText("#lightbox[open] .name", "first.jpg");

        browser.swipe(-200);
        browser.awaitText("#lightbox .name", "second.jpg");
        browser.swipe(200);
        browser.awaitText("#lightbox .name", "first.jpg");
    }

    @Test
    void the_buttons_show_the_next_and_the_previous_photo() {
        browser.find(".photo .picture").click();
        browser.find("#lightbox .next").click();
        browser.awaitText("#lightbox .name", "second.jpg");
        browser.find("#lightbox .previous").click();
        browser.awaitText("#lightbox .name", "first.jpg");

        browser.find("#lightbox .close").click();
        browser.awaitTrue("!document.querySelector('#lightbox').open");
    }
}
