package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.ThumbnailStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The overview for administrators. */
class OverviewInBrowserTest extends InBrowser {
    private static final byte[] PHOTO = SamplePhotos.jpeg(64, 48);
    private static final Duration LOOKS_AGAIN_AFTER = Duration.ofSeconds(5);

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
    void a_count_links_to_its_photos() {
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
        browser.fireTimers(LOOKS_AGAIN_AFTER);

        browser.awaitText(".throughput-words", "1 photo in the last minute");
        browser.find(".chart .filled");
    }

    @Test
    void all_thumbnails_are_made_again_paused_resumed_and_cancelled() throws Exception {
        Photo older = uploadComplete("one.jpg", PHOTO);
        Photo newer = uploadComplete("two.jpg", PHOTO);
        openOverview();
        browser.find("#regeneration:not([hidden]) .begin:not([hidden])").click();
        browser.awaitText("#regeneration .words", "0 of 2 photos done");

        worker.regenerate(workspace, newer);
        browser.fireTimers(LOOKS_AGAIN_AFTER);
        browser.awaitText("#regeneration .words", "1 of 2 photos done");
        browser.awaitTrue("document.querySelector('#regeneration progress').value === 1");
        browser.find("#regeneration .pause:not([hidden])").click();
        browser.awaitText("#regeneration .words", "Paused: 1 of 2 photos done");
        browser.awaitTrue("document.activeElement.className === 'resume'");
        browser.find("#regeneration .resume:not([hidden])").click();
        worker.passOver(workspace, older, "The file is damaged.");
        browser.fireTimers(LOOKS_AGAIN_AFTER);
        browser.awaitText("#regeneration .kept", "1 photo keeps its old thumbnails: The file is damaged.");
        assertThat(Axe.violations(browser)).isEmpty();

        browser.find("#regeneration .cancel:not([hidden])").click();
        browser.awaitText("#regeneration .words", "Cancelled: 2 of 2 photos were done");
        browser.find("#regeneration:not([hidden]) .begin:not([hidden])");
    }

    @Test
    void attempts_are_drawn_by_the_hour_and_workers_are_named_or_unknown() throws Exception {
        uploadComplete("one.jpg", PHOTO);
        openOverview();

        browser.awaitText("#hourly .words", "1 attempt in the last 24 hours, 0 of them failed; at most 1 in an hour");
        browser.awaitTrue("document.querySelectorAll('#hourly rect').length === 24");
        browser.awaitTrue("document.querySelectorAll('#hourly .filled').length === 1");
        browser.awaitText("#workers .words", "The workers are unknown, because Temporal does not answer.");
        Object shown = browser.evaluate("""
                return import('/overview/workers.js').then(({ showWorkers }) => {
                  const card = document.getElementById('workers').cloneNode(true);
                  const seen = [{ name: '4711@attic', last_seen_at: '2026-11-22T10:00:00Z' }];
                  showWorkers(card, seen, Date.parse('2026-11-22T10:00:05Z'));
                  return card.textContent;
                })""");
        assertThat(shown.toString()).contains("1 worker seen in the last minute", "4711@attic, 5 sec ago");
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
