package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.engine.SamplePhotos;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Uploads from the page to the service. */
class UploadInBrowserTest extends InBrowser {

    @AfterEach
    void endSlowNetwork() {
        browser.limitUpload(-1);
    }

    @Test
    void an_uploaded_photo_appears_at_once_and_its_thumbnail_when_it_is_ready() throws Exception {
        choose(file("kitchen.jpg", SamplePhotos.jpeg(1200, 900)));
        browser.awaitText(".photo[data-state=pending] .name", "kitchen.jpg");
        browser.find(".photo[data-state=pending] img[src^='blob:']");

        worker.start(photo());
        worker.complete(photo());

        browser.awaitText(".photo[data-state=complete] .status", "Ready");
        browser.awaitTrue("document.querySelector('.photo img').naturalWidth > 0"
                + " && document.querySelector('.photo img').currentSrc.includes('/thumbnails/1/')");
        browser.awaitText("#announcer", "kitchen.jpg is ready");
        assertThat(browser.count(".photo")).isEqualTo(1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void many_files_are_uploaded_at_once() throws Exception {
        choose(
                file("one.jpg", SamplePhotos.jpeg(64, 48)),
                file("two.png", SamplePhotos.png(64, 48)),
                file("three.jpg", SamplePhotos.jpeg(65, 48)),
                file("four.jpg", SamplePhotos.jpeg(66, 48)),
                file("five.jpg", SamplePhotos.jpeg(67, 48)));

        browser.awaitText(".toast", "5 photos uploaded");
        assertThat(photos()).hasSize(5);
        assertThat(browser.count(".photo")).isEqualTo(5);
        assertThat(browser.find(".panel-body").isDisplayed()).isFalse();
    }

    @Test
    void files_can_be_dropped_anywhere_and_pasted() {
        browser.evaluate("""
                const bytes = Uint8Array.from(atob(arguments[0]), letter => letter.charCodeAt(0));
                const holding = name => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([bytes], name, { type: "image/jpeg" }));
                  return transfer;
                };
                const options = { bubbles: true, cancelable: true };
                document.querySelector("h1").dispatchEvent(
                    new DragEvent("drop", { ...options, dataTransfer: holding("dropped.jpg") }));
                document.dispatchEvent(new ClipboardEvent("paste", { ...options, clipboardData: holding("pasted.jpg") }));
                """, Base64.getEncoder().encodeToString(SamplePhotos.jpeg(64, 48)));

        browser.awaitText(".photo .name", "dropped.jpg");
        browser.awaitText(".photo .name", "pasted.jpg");
    }

    @Test
    void a_phone_offers_its_camera() {
        assertThat(browser.find("#camera").getDomAttribute("capture")).isEqualTo("environment");
        assertThat(browser.find(".camera").isDisplayed())
                .as("without a touch screen")
                .isFalse();

        browser.touch(true);
        assertThat(browser.find(".camera").isDisplayed())
                .as("with a touch screen")
                .isTrue();
        browser.touch(false);
    }

    @Test
    void each_file_and_the_batch_show_progress_until_they_are_cancelled() throws Exception {
        browser.limitUpload(20_000);
        choose(file("attic.jpg", SamplePhotos.jpeg(1600, 1200)), file("cellar.jpg", SamplePhotos.jpeg(1601, 1200)));

        browser.awaitTrue(
                "[...document.querySelectorAll('.upload progress')].every(bar => bar.value > 0 && bar.value < 1)"
                        + " && document.querySelectorAll('.upload').length === 2");
        browser.awaitText(".batch-words", "0 of 2 photos uploaded");
        browser.awaitTrue("document.querySelector('.batch-progress').value > 0");
        browser.screenshot("upload-in-progress");

        browser.find(".upload button[aria-label='Cancel the upload of attic.jpg']")
                .click();
        await().until(() -> browser.count(".upload") == 1);
        browser.awaitText(".batch-words", "0 of 1 photo uploaded");
        browser.find(".cancel-all").click();
        await().until(() -> browser.count(".upload") == 0);
        assertThat(photos()).isEmpty();
    }

    @Test
    void a_broken_upload_is_sent_again_and_still_makes_one_photo() throws Exception {
        try (Link link = Link.to(api.address())) {
            browser.open(link.uri(address()));
            browser.find("#connection[data-state=live]");
            link.cutAtAnswerTo("POST ");
            choose(file("garage.jpg", SamplePhotos.jpeg(320, 240)));

            browser.awaitText(".upload[data-state=broken] .reason", "The service cannot be reached. Trying again");
            photo();
            link.restore();

            browser.awaitText(".photo .name", "garage.jpg");
            browser.awaitText(".toast", "1 photo uploaded");
            assertThat(photos()).hasSize(1);
        }
    }

    @Test
    void a_refused_file_says_why_beside_its_name() throws Exception {
        choose(
                file("notes.jpg", "not a photo".getBytes(StandardCharsets.UTF_8)),
                file("lamp.jpg", SamplePhotos.jpeg(64, 64)));

        browser.awaitText(".upload[data-state=refused] .name", "notes.jpg");
        browser.awaitText(".upload[data-state=refused] .reason", "JPEG, PNG or WebP");
        browser.awaitText(".photo .name", "lamp.jpg");
        browser.find(".upload button[aria-label='Dismiss notes.jpg']").click();
        await().until(() -> browser.count(".upload") == 0);
        assertThat(browser.count(".photo")).isEqualTo(1);
    }

    @Test
    void photos_of_a_repair_are_uploaded_to_that_repair() throws Exception {
        browser.open(api.uri("/?workspace=" + workspace + "&repair=" + item));
        browser.awaitText("#place-words", "repair " + item.toString().substring(0, 8));
        choose(file("leak.jpg", SamplePhotos.jpeg(64, 64)));

        assertThat(photo().type().wireName()).isEqualTo("repair");
        assertThat(photo().ownerId()).isEqualTo(item);
    }
}
