package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.store.photos.Photo;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The view of one photo, with its attempts and actions. */
class PhotoViewInBrowserTest extends InBrowser {

    @Test
    void attempts_are_a_timeline_and_the_next_one_counts_down() {
        Photo photo = upload("lamp.jpg", SamplePhotos.jpeg(640, 480));
        worker.start(photo);
        worker.failOnce(photo, "The storage did not answer.", Instant.now().plusSeconds(90));
        openView(photo);

        browser.awaitText(".timeline [data-outcome=next]", "Attempt 2 begins in 1:");
        browser.awaitText(".timeline [data-outcome=failed]", "Attempt 1 failed");
        browser.awaitText(".timeline [data-outcome=failed] .error", "The storage did not answer.");
        browser.awaitText("#photo-view .status", "Trying again soon");
        String seconds = browser.find("[role=timer]").getText();
        await().until(() -> !browser.find("[role=timer]").getText().equals(seconds));
        browser.screenshot("photo-retrying");
    }

    @Test
    void a_failed_photo_is_retried_and_its_timeline_goes_on() throws Exception {
        Photo photo = uploadFailed("sofa.jpg", SamplePhotos.jpeg(1200, 900), "The photo is cut off. Upload it again.");
        openView(photo);
        browser.awaitText("#photo-view > .about > .error", "The photo is cut off.");
        browser.screenshot("photo-failed");

        browser.find("#photo-view .retry").click();
        browser.awaitText("#photo-view .status", "Waiting");
        Photo retried = photo();
        worker.start(retried);
        worker.complete(retried);

        browser.awaitText("#photo-view .status", "Ready");
        browser.awaitText(".timeline [data-outcome=succeeded]", "Attempt 1 succeeded");
        browser.awaitText(".timeline .earlier", "before the last retry");
        browser.awaitTrue("document.querySelector('.portrait').naturalWidth > 0");
    }

    @Test
    void deleting_a_photo_opens_the_list_and_undo_restores_it() {
        openView(upload("lamp.jpg", SamplePhotos.jpeg(640, 480)));
        browser.awaitText("#photo-name", "lamp.jpg");
        browser.find("#photo-view .delete").click();
        await().until(() -> browser.find("#list-view").isDisplayed() && browser.count(".photo") == 0);

        browser.press(Keys.CONTROL, "z");

        browser.awaitText(".photo .name", "lamp.jpg");
        assertThat(photos()).hasSize(1);
    }

    @Test
    void it_links_to_the_workflow_and_to_the_original() {
        Photo photo = upload("lamp.jpg", SamplePhotos.jpeg(640, 480));
        openView(photo);
        browser.awaitText("#photo-name", "lamp.jpg");

        assertThat(browser.find("#photo-view .workflow").getDomAttribute("href"))
                .contains("/workflows/thumbnail-" + photo.id());
        Object original = browser.evaluate("return document.querySelector('#photo-view .original').pathname");
        assertThat(api.get(original.toString()).header("Content-Disposition")).startsWith("attachment");
        assertThat(browser.find("#photo-view .belongs").getDomAttribute("href")).contains("item=" + item);
    }

    @Test
    void a_ready_photo_is_shared_by_a_link_that_is_shown_and_copied() throws Exception {
        openView(upload("pending.jpg", SamplePhotos.jpeg(64, 48)));
        browser.awaitText("#photo-view .status", "Waiting");
        assertThat(browser.find("#photo-view .share").isDisplayed()).isFalse();

        openView(uploadComplete("lamp.jpg", SamplePhotos.jpeg(640, 480)));
        browser.find("#photo-view .share:not([hidden])").click();
        browser.awaitText(".toast", "copied");

        String link = browser.find("#photo-view .shared .link").getText();
        assertThat(link).startsWith(api.uri("/api/v1/links/").toString());
        assertThat(api.get(link.substring(api.uri("").toString().length())).header("Content-Type"))
                .isEqualTo("image/jpeg");
    }

    @Test
    void a_regenerated_photo_keeps_its_picture_until_the_new_one_is_ready() throws Exception {
        Photo photo = uploadComplete("lamp.jpg", SamplePhotos.jpeg(640, 480));
        openView(photo);
        browser.find("#photo-view .portrait[srcset*='/thumbnails/1/']");

        browser.find("#photo-view .regenerate:not([hidden])").click();
        browser.awaitText(".toast", "New thumbnails of lamp.jpg are being made");
        browser.find("#photo-view .regenerate").click();
        browser.awaitText("#problem", "is not over");
        browser.awaitText("#photo-view .status", "Ready");
        worker.regenerate(workspace, photo);

        browser.find("#photo-view .portrait[srcset*='/thumbnails/2/']");
    }

    @Test
    void a_duplicate_links_to_the_earlier_photo() {
        upload("first.jpg", SamplePhotos.jpeg(64, 48));
        openView(upload("again.jpg", SamplePhotos.jpeg(64, 48)));
        browser.awaitText("#photo-name", "again.jpg");

        browser.find(".earlier-photo").click();

        browser.awaitText("#photo-name", "first.jpg");
    }

    @Test
    void opening_and_leaving_it_needs_no_mouse() {
        upload("first.jpg", SamplePhotos.jpeg(64, 48));
        upload("second.jpg", SamplePhotos.jpeg(64, 48));
        open();
        browser.find(".photo:last-child");
        browser.evaluate("document.querySelector('.photo:last-child .name').focus()");
        browser.press(Keys.ENTER);
        browser.awaitTrue(
                "document.activeElement.textContent === 'first.jpg' && document.activeElement.id === 'photo-name'");
        browser.awaitTrue("document.title.startsWith('first.jpg')");

        browser.back();

        browser.awaitTrue("document.activeElement.closest('.photo')?.matches(':last-child')");
    }

    @Test
    void a_missing_photo_is_reported() {
        browser.open(api.uri(address() + "#/photos/" + item));

        browser.awaitText("#problem", "photo");
        assertThat(browser.find("#problem").isDisplayed()).isTrue();
    }

    private void openView(Photo photo) {
        browser.open(api.uri(address() + "#/photos/" + photo.id()));
    }
}
