package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.engine.SamplePhotos;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of the workspace's photos. */
class PageInBrowserTest extends InBrowser {

    @Test
    void a_failed_photo_says_why_and_can_be_retried() throws Exception {
        choose(file("sofa.png", SamplePhotos.png(300, 400)));
        browser.find(".photo[data-state=pending]");
        worker.start(photo());
        worker.fail(photo(), "The photo is cut off. Upload it again.");

        browser.awaitText(".photo[data-state=failed] .error", "The photo is cut off. Upload it again.");
        browser.awaitText(".photo .attempts", "1 attempt");
        browser.find(".photo .retry").click();

        browser.find(".photo[data-state=pending]");
        assertThat(photo().generation()).isEqualTo(2);
        worker.start(photo());
        worker.complete(photo());
        browser.find(".photo[data-state=complete] img[srcset*='/thumbnails/2/']");
    }

    @Test
    void a_photo_between_two_attempts_says_when_the_next_one_is() throws Exception {
        choose(file("lamp.jpg", SamplePhotos.jpeg(640, 480)));
        browser.find(".photo[data-state=pending]");
        worker.start(photo());
        worker.failOnce(photo(), "The storage did not answer.", Instant.now().plusSeconds(60));

        browser.awaitText(".photo[data-state=processing] .attempts", "1 attempt so far, the next at");
        browser.awaitText(".photo .status", "Trying again soon");
        browser.awaitText(".photo .error", "The storage did not answer.");
    }

    @Test
    void undo_restores_a_deleted_photo() {
        upload("lamp.jpg", SamplePhotos.jpeg(64, 64));
        open();
        browser.find(".photo .delete").click();
        await().until(() -> browser.count(".photo") == 0);

        browser.find(".toast .action").click();

        browser.awaitText(".photo .name", "lamp.jpg");
        assertThat(photos()).hasSize(1);
    }

    @Test
    void a_photo_is_deleted_when_its_message_disappears() {
        upload("lamp.jpg", SamplePhotos.jpeg(64, 64));
        open();
        browser.find(".photo .delete").click();
        browser.awaitText(".toast", "lamp.jpg deleted");

        browser.find(".toast .close").click();

        await().until(() -> photos().isEmpty());
        assertThat(browser.count(".photo")).isZero();
    }

    @Test
    void a_photo_is_deleted_when_the_user_leaves_the_page() {
        upload("lamp.jpg", SamplePhotos.jpeg(64, 64));
        open();
        browser.find(".photo .delete").click();
        browser.awaitText(".toast", "lamp.jpg deleted");

        open();

        await().until(() -> photos().isEmpty());
    }

    @Test
    void a_photo_uploaded_elsewhere_appears_when_it_is_ready() throws Exception {
        uploadComplete("garden.jpg", SamplePhotos.jpeg(600, 400));

        browser.awaitText(".photo[data-state=complete] .name", "garden.jpg");
    }

    @Test
    void nothing_is_cut_off_on_a_narrow_screen() throws Exception {
        uploadComplete(
                "a-photo-with-a-very-long-name-without-any-space-in-it-at-all.jpg", SamplePhotos.jpeg(900, 1200));
        uploadFailed(
                "sofa.jpg", SamplePhotos.jpeg(1200, 900), "The photo is cut off after 12 of 48 rows. Upload it again.");
        browser.find(".photo[data-state=failed]");
        browser.find(".photo[data-state=complete]");

        for (int width : List.of(320, 768, 1440)) {
            browser.resize(width, 900);
            for (String scheme : List.of("light", "dark")) {
                browser.emulate("prefers-color-scheme", scheme);
                browser.screenshot("page-" + width + "-" + scheme);
            }
            assertThat(browser.pixelsCutOff()).as("at a width of %d", width).isZero();
        }
    }
}
