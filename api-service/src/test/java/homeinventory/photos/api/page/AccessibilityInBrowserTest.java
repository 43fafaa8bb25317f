package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.store.photos.Photo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Accessibility: WCAG 2.2 AA in light and dark, keyboard use, and reduced motion. */
class AccessibilityInBrowserTest extends InBrowser {

    @Test
    void the_empty_page_and_its_form_have_no_violations() {
        browser.find("#place-words").click();
        browser.find("#empty .words");

        Axe.assertNoViolations(browser, "empty");
    }

    @Test
    void the_list_has_no_violations() throws Exception {
        photosInEveryStatus();
        browser.reload();
        await().until(() -> browser.count(".photo") == 5);
        choose(file("notes.jpg", "not a photo".getBytes(StandardCharsets.UTF_8)));
        browser.find(".upload[data-state=refused]");
        browser.find(".photo .delete").click();
        browser.find(".toast .action");

        Axe.assertNoViolations(browser, "list");
        browser.resize(320, 900);
        Axe.assertNoViolations(browser, "list-320");
    }

    @Test
    void the_lightbox_has_no_violations() throws Exception {
        uploadComplete("first.jpg", SamplePhotos.jpeg(900, 600));
        browser.find(".photo[data-state=complete] .picture").click();
        browser.find("#lightbox[open]");

        Axe.assertNoViolations(browser, "lightbox");
    }

    @Test
    void the_view_of_a_photo_has_no_violations() {
        Photo photo = photosInEveryStatus();
        browser.open(api.uri(address() + "#/photos/" + photo.id()));
        browser.find(".timeline [data-outcome=next]");

        Axe.assertNoViolations(browser, "photo");
        browser.resize(320, 900);
        Axe.assertNoViolations(browser, "photo-320");
    }

    @Test
    void axe_finds_violations() {
        browser.evaluate("document.querySelector('h1').before(document.createElement('button'))");

        assertThat(Axe.violations(browser))
                .anySatisfy(found -> assertThat(found).startsWith("button-name"));
    }

    @Test
    void every_focused_element_is_visible() {
        photosInEveryStatus();
        browser.reload();
        await().until(() -> browser.count(".photo") == 5);

        for (int stop = 1; stop <= 20; stop++) {
            browser.press(Keys.TAB);
            assertThat(browser.evaluate("""
                            const stop = document.activeElement;
                            const seen = stop.closest("label") ?? stop;
                            return getComputedStyle(seen).outlineStyle === "none" ? stop.outerHTML : "seen";
                            """)).isEqualTo("seen");
        }
    }

    @Test
    void the_first_stop_skips_to_the_photos() {
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);

        browser.awaitTrue("document.activeElement.id === 'photos-title'");
    }

    @Test
    void nothing_moves_if_the_user_prefers_reduced_motion() {
        Photo photo = upload("lamp.jpg", SamplePhotos.jpeg(64, 48));
        worker.start(photo);
        browser.reload();
        browser.find(".photo[data-state=processing]");
        browser.awaitTrue("document.getAnimations().length > 0");

        browser.emulate("prefers-reduced-motion", "reduce");

        browser.awaitTrue("document.getAnimations().length === 0");
    }

    /** Returns the photo that is between two attempts. */
    private Photo photosInEveryStatus() {
        Photo retrying = upload("retrying.jpg", SamplePhotos.jpeg(64, 48));
        worker.start(retrying);
        worker.failOnce(retrying, "The storage did not answer.", Instant.now().plusSeconds(120));
        worker.start(upload("processing.jpg", SamplePhotos.jpeg(64, 48)));
        uploadFailed("failed.jpg", SamplePhotos.jpeg(64, 48), "The photo is cut off. Upload it again.");
        try {
            uploadComplete("complete.jpg", SamplePhotos.jpeg(640, 480));
        } catch (Exception e) {
            throw new AssertionError("could not make thumbnails", e);
        }
        upload("pending.jpg", SamplePhotos.jpeg(64, 48));
        return retrying;
    }
}
