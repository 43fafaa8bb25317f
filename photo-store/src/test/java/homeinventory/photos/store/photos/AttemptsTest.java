package homeinventory.photos.store.photos;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.store.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the row says about each attempt, between its start and its end. */
class AttemptsTest {

    private static final Instant LATER = Instant.parse("2030-01-02T03:04:05Z");

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    private final PhotosFixture photos = PhotosFixture.on(database);
    private final ThumbnailProgress progress = photos.progress();

    @Test
    void a_failed_attempt_leaves_its_error_and_when_the_next_begins() {
        Photo photo = photos.processing(aPhoto());

        assertThat(progress.attemptFailed(photo.id(), 1, 1, "out of memory", LATER))
                .isTrue();

        Photo waiting = photos.current(photo);
        assertThat(waiting.status()).isEqualTo(ThumbnailStatus.PROCESSING);
        assertThat(waiting.thumbnailAttempts()).isOne();
        assertThat(waiting.thumbnailError()).isEqualTo("out of memory");
        assertThat(waiting.nextAttemptAt()).isEqualTo(LATER);
    }

    @Test
    void the_next_attempt_is_counted_and_keeps_the_error_of_the_one_before() {
        Photo photo = photos.processing(aPhoto());
        progress.attemptFailed(photo.id(), 1, 1, "out of memory", LATER);

        assertThat(progress.attemptStarted(photo.id(), 1, 2)).isTrue();

        Photo running = photos.current(photo);
        assertThat(running.thumbnailAttempts()).isEqualTo(2);
        assertThat(running.thumbnailError()).isEqualTo("out of memory");
        assertThat(running.nextAttemptAt()).isNull();
    }

    @Test
    void an_attempt_that_never_reported_is_recorded_as_lost_by_the_next() {
        Photo photo = photos.processing(aPhoto());
        progress.attemptFailed(photo.id(), 1, 1, "out of memory", LATER);
        progress.attemptStarted(photo.id(), 1, 2);

        progress.attemptStarted(photo.id(), 1, 3);

        assertThat(photos.current(photo).thumbnailError()).contains("Attempt 2 was lost");
    }

    @Test
    void an_attempt_that_reports_its_start_twice_is_not_lost() {
        Photo photo = photos.processing(aPhoto());
        progress.attemptFailed(photo.id(), 1, 1, "out of memory", LATER);
        progress.attemptStarted(photo.id(), 1, 2);

        assertThat(progress.attemptStarted(photo.id(), 1, 2)).isTrue();

        assertThat(photos.current(photo).thumbnailError()).isEqualTo("out of memory");
        assertThat(photos.current(photo).thumbnailAttempts()).isEqualTo(2);
    }

    @Test
    void a_late_report_of_an_earlier_attempt_changes_nothing() {
        Photo photo = photos.processing(aPhoto());
        progress.attemptStarted(photo.id(), 1, 3);
        Photo running = photos.current(photo);

        assertThat(progress.attemptFailed(photo.id(), 1, 2, "late", LATER)).isTrue();
        assertThat(progress.attemptStarted(photo.id(), 1, 2)).isTrue();

        assertThat(photos.current(photo)).isEqualTo(running);
    }

    @Test
    void the_last_failed_attempt_has_no_next_one() {
        Photo photo = photos.processing(aPhoto());
        progress.attemptStarted(photo.id(), 1, 5);

        progress.attemptFailed(photo.id(), 1, 5, "still out of memory", null);

        assertThat(photos.current(photo).nextAttemptAt()).isNull();
        assertThat(photos.current(photo).thumbnailError()).isEqualTo("still out of memory");
    }

    @Test
    void attempts_of_a_photo_that_has_ended_are_refused() {
        assertThatAttemptsAreRefused(photos.complete(aPhoto()));
        assertThatAttemptsAreRefused(photos.failed(aPhoto()));
    }

    private void assertThatAttemptsAreRefused(Photo photo) {
        assertThat(progress.attemptStarted(photo.id(), 1, 2)).isFalse();
        assertThat(progress.attemptFailed(photo.id(), 1, 1, "no", LATER)).isFalse();
        assertThat(photos.current(photo)).isEqualTo(photo);
    }

    @Test
    void an_error_with_a_character_that_postgresql_cannot_hold_is_stored_without_it() {
        Photo photo = photos.processing(aPhoto());

        progress.attemptFailed(photo.id(), 1, 1, "bad marker \0 in segment", LATER);
        assertThat(photos.current(photo).thumbnailError()).isEqualTo("bad marker  in segment");

        progress.attemptFailed(photo.id(), 1, 1, "half a character \ud83d here", LATER);
        assertThat(photos.current(photo).thumbnailError()).isEqualTo("half a character ? here");

        progress.fail(photo.id(), 1, "\0damaged\0");
        assertThat(photos.current(photo).thumbnailError()).isEqualTo("damaged");
    }
}
