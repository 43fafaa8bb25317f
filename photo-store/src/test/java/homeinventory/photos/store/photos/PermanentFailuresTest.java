package homeinventory.photos.store.photos;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.PermanentFailures.RetriedPage;
import java.util.HexFormat;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PermanentFailuresTest {
    private static final EngineIdentity OLD = new EngineIdentity(1, "8192 px");
    private static final EngineIdentity NEW = new EngineIdentity(2, "8192 px");
    private static final EngineIdentity NEWER = new EngineIdentity(3, "8192 px");

    /** The error of {@link PhotosFixture#failed}. */
    private static final String REASON = "the file is damaged";

    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private final PhotosFixture photos = PhotosFixture.on(database);
    private final PermanentFailures failures = photos.permanentFailures();

    @Test
    void a_failure_of_this_engine_is_not_tried_again() {
        Photo photo = photos.failed(aPhoto());
        remember(photo, NEW, REASON);

        assertThat(failures.retryWith(NEW, "", 10)).isEqualTo(new RetriedPage(0, ""));
        assertThat(photos.current(photo)).isEqualTo(photo);
    }

    @Test
    void a_failure_of_another_engine_becomes_a_pending_generation() {
        Photo photo = photos.failed(aPhoto());
        remember(photo, OLD, REASON);

        assertThat(failures.retryWith(NEW, "", 10)).isEqualTo(new RetriedPage(1, ""));

        assertThat(photos.current(photo).status()).isEqualTo(ThumbnailStatus.PENDING);
        assertThat(photos.current(photo).generation()).isEqualTo(2);
        assertThat(photos.current(photo).thumbnailAttempts()).isZero();
    }

    @Test
    void a_photo_is_not_tried_again_by_an_engine_that_failed_before() {
        Photo photo = photos.failed(aPhoto());
        remember(photo, OLD, REASON);
        remember(photo, NEW, REASON);

        assertThat(failures.retryWith(OLD, "", 10).retried()).isZero();
    }

    @Test
    void a_photo_that_has_since_failed_for_another_reason_is_left_alone() {
        Photo photo = photos.failed(aPhoto());
        remember(photo, OLD, "the file ends early");

        assertThat(failures.retryWith(NEW, "", 10).retried()).isZero();
    }

    @Test
    void a_reason_with_a_character_that_cannot_be_stored_still_matches_the_row() {
        Photo photo = photos.processing(aPhoto());
        photos.progress().fail(photo.id(), 1, "odd\0 name");
        remember(photo, OLD, "odd\0 name");

        assertThat(failures.retryWith(NEW, "", 10).retried()).isEqualTo(1);
    }

    /** For example because storage damaged the bytes, or the database was unavailable. */
    @Test
    void each_engine_gets_one_try_even_if_its_failure_is_not_remembered() {
        Photo photo = photos.failed(aPhoto());
        remember(photo, OLD, REASON);
        assertThat(failures.retryWith(NEW, "", 10).retried()).isEqualTo(1);
        photos.progress().fail(photo.id(), 2, REASON);

        assertThat(failures.retryWith(NEW, "", 10).retried()).isZero();
        assertThat(failures.retryWith(NEWER, "", 10).retried()).isEqualTo(1);
    }

    @Test
    void pages_look_at_each_failed_photo_once() {
        for (int photo = 1; photo <= 3; photo++) {
            remember(photos.failed(aPhoto()), OLD, REASON);
        }

        RetriedPage first = failures.retryWith(NEW, "", 2);
        RetriedPage second = failures.retryWith(NEW, first.next(), 2);

        assertThat(first.retried()).isEqualTo(2);
        assertThat(second).isEqualTo(new RetriedPage(1, ""));
    }

    private void remember(Photo photo, EngineIdentity engine, String reason) {
        failures.remember(HexFormat.of().parseHex(photo.sha256()), engine, reason);
    }
}
