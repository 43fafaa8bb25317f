package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.store.photos.Photo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Screenshots of the page on a phone, a tablet and a desktop, in light and dark. Checks that nothing is cut off. */
class ScreensInBrowserTest extends InBrowser {
    private static final List<Screen> SCREENS =
            List.of(new Screen(320, 700, true), new Screen(768, 1024, true), new Screen(1440, 900, false));
    private static final Duration LOOKS_AGAIN_AFTER = Duration.ofSeconds(5);
    private static final String PICTURES_ARE_LOADED = """
            [...document.images].filter(image => image.checkVisibility() && image.getBoundingClientRect().top < innerHeight)
                .every(image => image.complete && image.naturalWidth > 0)""";

    /** In CSS pixels. */
    private record Screen(int width, int height, boolean inHand) {}

    @AfterEach
    void endSlowNetworkAndTouch() {
        browser.touch(false);
        browser.limitUpload(-1);
    }

    @Test
    void uploads_in_progress() throws Exception {
        uploadComplete("armchair.jpg", HouseholdPhotos.ARMCHAIR.jpeg());
        uploadComplete("bookshelf.jpg", HouseholdPhotos.SHELF.jpeg());
        browser.limitUpload(15_000);
        choose(pictures(HouseholdPhotos.LAMP, HouseholdPhotos.PLANT, HouseholdPhotos.CLOCK, HouseholdPhotos.WASHER));
        browser.awaitTrue("document.querySelector('.upload progress').value > 0.2");

        assertNothingIsCutOff("upload");

        browser.find(".cancel-all").click();
    }

    @Test
    void the_grid() throws Exception {
        photosOfAHousehold();

        assertNothingIsCutOff("grid");
    }

    @Test
    void the_lightbox() throws Exception {
        uploadComplete("house-plant.jpg", HouseholdPhotos.PLANT.jpeg());
        uploadComplete("armchair.jpg", HouseholdPhotos.ARMCHAIR.jpeg());
        uploadComplete("kitchen-clock.jpg", HouseholdPhotos.CLOCK.jpeg());
        browser.find(".photo:nth-child(2)[data-state=complete] .picture").click();
        browser.find("#lightbox[open]");

        assertNothingIsCutOff("lightbox");
    }

    @Test
    void the_timeline_of_a_failed_photo() {
        Photo photo = upload("washing-machine.jpg", HouseholdPhotos.WASHER.jpeg());
        worker.start(photo);
        for (int attempt = 1; attempt <= 4; attempt++) {
            worker.failAttempt(photo, attempt, "The storage did not answer.", Instant.now());
            worker.startAgain(photo, attempt + 1);
        }
        worker.fail(photo, "The storage did not answer in five attempts. Try again later.");
        browser.open(api.uri(address() + "#/photos/" + photo.id()));
        browser.awaitText(".timeline", "Attempt 4 failed");

        assertNothingIsCutOff("failed");
    }

    @Test
    void the_overview_while_thumbnails_are_made_again() throws Exception {
        List<Photo> complete = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            complete.add(uploadComplete("photo-" + i + ".jpg", SamplePhotos.jpeg(64, 48)));
            worker.backdate(complete.getLast(), Duration.ofHours(i * i / 3 % 24));
        }
        for (int i = 0; i < 3; i++) {
            uploadFailed("broken-" + i + ".jpg", SamplePhotos.jpeg(64, 48), "The photo is cut off. Upload it again.");
        }
        uploadFailed("lost.jpg", SamplePhotos.jpeg(64, 48), "The storage did not answer in five attempts.");
        worker.start(upload("working.jpg", SamplePhotos.jpeg(64, 48)));
        upload("waiting.jpg", SamplePhotos.jpeg(64, 48));
        browser.find("header .to-overview").click();
        browser.find("#regeneration:not([hidden]) .begin:not([hidden])").click();
        browser.awaitText("#regeneration .words", "0 of 24 photos done");
        for (Photo photo : complete.reversed().subList(0, 10)) {
            worker.regenerate(workspace, photo);
        }
        browser.fireTimers(LOOKS_AGAIN_AFTER);
        browser.awaitText("#regeneration .words", "10 of 24 photos done");

        assertNothingIsCutOff("overview");
    }

    /** Photos in every status, the newest first. */
    private void photosOfAHousehold() throws Exception {
        for (HouseholdPhotos photo : HouseholdPhotos.values()) {
            uploadComplete(name(photo), photo.jpeg());
        }
        uploadFailed(
                "receipt.jpg",
                HouseholdPhotos.TABLE.jpeg(),
                "The photo is cut off after 212 of 1200 rows. Upload it again.");
        Photo retrying = upload("coffee-mug-2.jpg", HouseholdPhotos.MUG.jpeg());
        worker.start(retrying);
        worker.failAttempt(
                retrying, 1, "The storage did not answer.", Instant.now().plusSeconds(60));
        worker.start(upload("floor-lamp-2.jpg", HouseholdPhotos.LAMP.jpeg()));
        upload("wall-clock-2.jpg", HouseholdPhotos.CLOCK.jpeg());
        open();
        browser.find(".photo:nth-child(12)");
    }

    private Path[] pictures(HouseholdPhotos... photos) throws Exception {
        Path[] files = new Path[photos.length];
        for (int i = 0; i < photos.length; i++) {
            files[i] = file(name(photos[i]), photos[i].jpeg());
        }
        return files;
    }

    private static String name(HouseholdPhotos photo) {
        return photo.name().toLowerCase(Locale.ROOT) + ".jpg";
    }

    private void show(Screen screen) {
        if (screen.inHand()) {
            browser.resizeToHand(screen.width(), screen.height());
        } else {
            browser.resize(screen.width(), screen.height());
            browser.touch(false);
        }
    }

    /** Saves all six screenshots in {@code target/screenshots}. */
    private void assertNothingIsCutOff(String state) {
        for (Screen screen : SCREENS) {
            show(screen);
            browser.awaitTrue(PICTURES_ARE_LOADED);
            for (String scheme : List.of("light", "dark")) {
                browser.emulate("prefers-color-scheme", scheme);
                browser.screenshot(state + "-" + screen.width() + "-" + scheme);
            }
            assertThat(browser.pixelsCutOff()).as("%s, %s", state, screen).isZero();
        }
    }
}
