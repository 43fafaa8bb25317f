package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.ThumbnailStatus;
import org.junit.jupiter.api.Test;

/** What an administrator sees at a glance, and does about it. */
class OverviewInBrowserTest extends InBrowser {
    private static final byte[] PHOTO = SamplePhotos.jpeg(64, 48);

    @Test
    void it_counts_photos_by_status_and_says_how_long_the_oldest_waits() throws Exception {
        uploadComplete("one.jpg", PHOTO);
        uploadComplete("two.jpg", PHOTO);
        uploadFailed("three.jpg", PHOTO, "The photo is cut off.");
        upload("four.jpg", PHOTO);
        browser.find("header .to-overview").click();

        browser.awaitText(".tiles li:has([data-state=complete]) strong", "2");
        browser.awaitText(".tiles li:has([data-state=failed]) strong", "1");
        browser.awaitText(".tiles li:has([data-state=pending]) strong", "1");
        browser.awaitText(".tiles li:has([data-state=processing]) strong", "0");
        browser.awaitText(".oldest", "has waited since");
        browser.awaitTrue("document.activeElement.id === 'overview-title'");
    }

    @Test
    void a_count_leads_to_its_photos() {
        uploadFailed("three.jpg", PHOTO, "The photo is cut off.");
        upload("four.jpg", PHOTO);
        openOverview();
        browser.find(".tiles li:has([data-state=failed]) a").click();

        browser.awaitText(".photo .name", "three.jpg");
        assertThat(browser.count(".photo")).isEqualTo(1);
    }

    @Test
    void photos_that_failed_for_one_reason_are_retried_together() {
        uploadFailed("one.jpg", PHOTO, "The photo is cut off.");
        uploadFailed("two.jpg", PHOTO, "The photo is cut off.");
        Photo other = uploadFailed("three.jpg", PHOTO, "The storage did not answer.");
        openOverview();
        browser.awaitText(".failures li:first-child .count", "2 photos");
        browser.screenshot("overview");

        browser.find(".failures [data-error='The photo is cut off.'] button").click();

        browser.awaitText(".toast", "2 photos");
        await().until(() -> browser.count(".failures li") == 1);
        assertThat(photos())
                .filteredOn(photo -> photo.status() == ThumbnailStatus.FAILED)
                .extracting(Photo::id)
                .containsExactly(other.id());
    }

    @Test
    void all_failed_photos_are_retried_at_once() {
        uploadFailed("one.jpg", PHOTO, "The photo is cut off.");
        uploadFailed("two.jpg", PHOTO, "The storage did not answer.");
        openOverview();
        browser.find(".retry-all:not([hidden])").click();

        browser.awaitText(".toast", "2 photos");
        browser.awaitTrue("!document.querySelector('.none-failed').hidden");
    }

    @Test
    void the_chart_grows_while_photos_become_ready() throws Exception {
        openOverview();
        browser.awaitText(".throughput-words", "0 photos");
        uploadComplete("one.jpg", PHOTO);

        browser.awaitText(".throughput-words", "1 photo in the last minute");
        browser.find(".chart .filled");
    }

    @Test
    void it_has_no_violations() {
        uploadFailed("one.jpg", PHOTO, "The photo is cut off.");
        uploadFailed("two.jpg", PHOTO, "The storage did not answer.");
        upload("three.jpg", PHOTO);
        openOverview();
        browser.find(".failures li");

        for (int width : new int[] {320, 1280}) {
            browser.resize(width, 900);
            for (String scheme : new String[] {"light", "dark"}) {
                browser.emulate("prefers-color-scheme", scheme);
                browser.screenshot("overview-" + width + "-" + scheme);
                assertThat(Axe.violations(browser))
                        .as("%d pixels, %s", width, scheme)
                        .isEmpty();
            }
        }
    }

    private void openOverview() {
        browser.open(api.uri(address() + "#/overview"));
    }
}
