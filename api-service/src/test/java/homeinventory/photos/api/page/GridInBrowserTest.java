package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.store.photos.Photo;
import org.junit.jupiter.api.Test;

/** The list of photos: its content, its filter and its pages. */
class GridInBrowserTest extends InBrowser {
    private static final String PLACEHOLDER = "getComputedStyle(document.querySelector('.photo img')).backgroundImage";

    @Test
    void each_screen_loads_the_thumbnail_that_it_needs() throws Exception {
        uploadComplete("garden.jpg", SamplePhotos.jpeg(1200, 900));

        browser.resize(320, 700, 1);
        browser.awaitTrue("document.querySelector('.photo img').currentSrc.endsWith('/small')");
        browser.resize(1280, 700, 3);
        browser.awaitTrue("document.querySelector('.photo img').currentSrc.endsWith('/large')");
    }

    @Test
    void a_blurred_placeholder_is_shown_until_the_thumbnail_is_loaded() throws Exception {
        Photo photo = upload("garden.jpg", SamplePhotos.jpeg(1200, 900));
        worker.start(photo);
        worker.complete(photo);
        worker.loseThumbnails(photo);
        browser.reload();
        browser.awaitTrue(PLACEHOLDER + ".startsWith('url(\"data:image/png')");
        browser.screenshot("placeholder");
        browser.complaints(); // about the missing thumbnails

        uploadComplete("shed.jpg", SamplePhotos.jpeg(900, 1200));
        browser.awaitText(".photo:first-child .name", "shed.jpg");
        browser.awaitTrue("document.querySelector('.photo img').naturalWidth > 0 && " + PLACEHOLDER + " === 'none'");
    }

    @Test
    void a_placeholder_is_drawn_as_the_format_specifies() {
        // The format's own implementation (npm, thumbhash 0.1.1) gives these colours, but rounds down.
        Object corners = browser.evaluate("""
                return import('/photos/placeholder.js').then(({ pixelsOf }) => {
                  const pixels = pixelsOf("GOqCG4BYBHJ4d4f7h/eEeI91iIiIiHg=", 32, 19);
                  return [...pixels.slice(0, 4), ...pixels.slice(-4)].join();
                })""");

        assertThat(corners).isEqualTo("193,76,23,255,185,67,39,23");
    }

    @Test
    void the_list_grows_while_the_user_scrolls_newest_first() {
        for (int i = 1; i <= 80; i++) {
            upload("photo-" + i + ".jpg", SamplePhotos.jpeg(32, 32));
        }
        open();
        browser.awaitText(".photo:first-child .name", "photo-80.jpg");
        await().until(() -> browser.count(".photo") >= 24);
        assertThat(browser.count(".photo")).as("before scrolling").isLessThan(80);

        await().until(() -> {
            browser.evaluate("scrollTo(0, document.body.scrollHeight)");
            return browser.count(".photo") == 80;
        });

        browser.awaitText(".photo:last-child .name", "photo-1.jpg");
        assertThat(browser.find("#more").isDisplayed()).isFalse();
    }

    @Test
    void photos_are_filtered_by_status_also_after_a_reload() throws Exception {
        uploadComplete("garden.jpg", SamplePhotos.jpeg(64, 48));
        uploadFailed("sofa.jpg", SamplePhotos.jpeg(64, 48), "The photo is cut off.");
        upload("lamp.jpg", SamplePhotos.jpeg(64, 48));
        open();
        await().until(() -> browser.count(".photo") == 3);

        browser.find("label:has([name=status][value=failed])").click();
        await().until(() -> browser.count(".photo") == 1);
        browser.awaitText(".photo .name", "sofa.jpg");

        browser.reload();
        browser.awaitText(".photo .name", "sofa.jpg");
        assertThat(browser.count(".photo")).isEqualTo(1);

        browser.find("label:has([name=status][value=''])").click();
        await().until(() -> browser.count(".photo") == 3);
    }

    @Test
    void a_photo_leaves_the_filtered_list_when_its_status_changes() {
        uploadFailed("sofa.jpg", SamplePhotos.jpeg(64, 48), "The photo is cut off.");
        open();
        browser.find("label:has([name=status][value=failed])").click();
        browser.find(".photo .retry").click();

        await().until(() -> browser.count(".photo") == 0);
        browser.awaitText("#empty", "No photo matches");
    }

    @Test
    void photos_are_filtered_by_item() {
        upload("mine.jpg", SamplePhotos.jpeg(64, 48));
        api.upload(
                TestApi.uploadPath(workspace), MultipartBody.ofFile("of-another-item.jpg", SamplePhotos.jpeg(64, 48)));
        open();
        await().until(() -> browser.count(".photo") == 2);

        browser.find("label:has([name=of][value=owner])").click();

        await().until(() -> browser.count(".photo") == 1);
        browser.awaitText(".photo .name", "mine.jpg");
    }
}
