package homeinventory.photos.store.photos;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static homeinventory.photos.store.photos.PhotosFixture.THUMBNAILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.model.ProcessingStart;
import homeinventory.photos.model.ProcessingStart.State;
import homeinventory.photos.store.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ThumbnailProgressTest {

    private static final Instant LATER = Instant.parse("2030-01-02T03:04:05Z");

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    private final PhotosFixture photos = PhotosFixture.on(database);
    private final ThumbnailProgress progress = photos.progress();

    @Test
    void the_first_attempt_is_counted_as_it_begins() {
        Photo photo = photos.pending(aPhoto());

        assertThat(progress.start(photo.id(), 1)).isEqualTo(new ProcessingStart(State.FIRST_ATTEMPT, 1, ""));

        Photo started = photos.current(photo);
        assertThat(started.status()).isEqualTo(ThumbnailStatus.PROCESSING);
        assertThat(started.thumbnailAttempts()).isOne();
        assertThat(started.updatedAt()).isAfter(photo.updatedAt());
    }

    @Test
    void a_first_attempt_that_never_reported_is_lost_and_still_counts() {
        Photo photo = photos.processing(aPhoto());

        assertThat(progress.start(photo.id(), 1)).isEqualTo(new ProcessingStart(State.ATTEMPT_LOST, 1, ""));
        assertThat(photos.current(photo)).isEqualTo(photo);
    }

    @Test
    void starting_an_ended_generation_returns_how_it_ended() {
        assertThat(progress.start(photos.complete(aPhoto()).id(), 1))
                .isEqualTo(new ProcessingStart(State.ALREADY_COMPLETE, 1, ""));
        assertThat(progress.start(photos.failed(aPhoto()).id(), 1))
                .isEqualTo(new ProcessingStart(State.ALREADY_FAILED, 1, "the file is damaged"));
    }

    @Test
    void a_deleted_photo_is_superseded() {
        Photo photo = photos.processing(aPhoto());
        photos.delete(photo);

        assertThat(progress.start(photo.id(), 1)).isEqualTo(new ProcessingStart(State.SUPERSEDED, 0, ""));
        assertThat(progress.attemptStarted(photo.id(), 1, 2)).isFalse();
        assertThat(progress.attemptFailed(photo.id(), 1, 1, "no", LATER)).isFalse();
        assertThat(progress.complete(photo.id(), 1, THUMBNAILS)).isFalse();
        assertThat(progress.fail(photo.id(), 1, "no")).isFalse();
    }

    @Test
    void a_late_attempt_of_an_older_generation_changes_nothing() {
        Photo pending = photos.retried(aPhoto());
        assertThatNothingOfGenerationOneCounts(pending);

        progress.start(pending.id(), 2);
        assertThatNothingOfGenerationOneCounts(photos.current(pending));

        progress.complete(pending.id(), 2, THUMBNAILS);
        assertThatNothingOfGenerationOneCounts(photos.current(pending));
    }

    private void assertThatNothingOfGenerationOneCounts(Photo newer) {
        assertThat(progress.start(newer.id(), 1)).isEqualTo(new ProcessingStart(State.SUPERSEDED, 0, ""));
        assertThat(progress.attemptStarted(newer.id(), 1, 5)).isFalse();
        assertThat(progress.attemptFailed(newer.id(), 1, 5, "late", LATER)).isFalse();
        assertThat(progress.complete(newer.id(), 1, THUMBNAILS)).isFalse();
        assertThat(progress.fail(newer.id(), 1, "late")).isFalse();
        assertThat(photos.current(newer)).isEqualTo(newer);
    }

    @Test
    void a_generation_that_never_existed_is_an_error_that_names_both() {
        Photo photo = photos.pending(aPhoto());

        assertThatThrownBy(() -> progress.start(photo.id(), 7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(photo.id().toString(), "generation 1", "expected 7");
    }

    @Test
    void a_complete_photo_has_its_thumbnails_and_no_error() {
        Photo photo = photos.processing(aPhoto());
        progress.attemptFailed(photo.id(), 1, 1, "out of memory", LATER);

        assertThat(progress.complete(photo.id(), 1, THUMBNAILS)).isTrue();

        Photo complete = photos.current(photo);
        assertThat(complete.status()).isEqualTo(ThumbnailStatus.COMPLETE);
        assertThat(complete.thumbnails())
                .isEqualTo(new StoredThumbnails(
                        1,
                        THUMBNAILS.smallKey(),
                        THUMBNAILS.mediumKey(),
                        THUMBNAILS.largeKey(),
                        THUMBNAILS.thumbHash()));
        assertThat(complete.thumbnailError()).isNull();
        assertThat(complete.nextAttemptAt()).isNull();
    }

    @Test
    void completing_twice_changes_nothing_the_second_time() {
        Photo complete = photos.complete(aPhoto());

        assertThat(progress.complete(complete.id(), 1, THUMBNAILS)).isTrue();

        assertThat(photos.current(complete)).isEqualTo(complete);
    }

    @Test
    void a_failed_photo_keeps_its_error() {
        Photo photo = photos.processing(aPhoto());
        progress.attemptFailed(photo.id(), 1, 1, "out of memory", LATER);

        assertThat(progress.fail(photo.id(), 1, "gave up after 5 attempts")).isTrue();

        Photo failed = photos.current(photo);
        assertThat(failed.status()).isEqualTo(ThumbnailStatus.FAILED);
        assertThat(failed.thumbnailError()).isEqualTo("gave up after 5 attempts");
        assertThat(failed.nextAttemptAt()).isNull();
        assertThat(failed.thumbnails()).isNull();
    }

    @Test
    void failing_twice_changes_nothing_the_second_time() {
        Photo failed = photos.failed(aPhoto());

        assertThat(progress.fail(failed.id(), 1, "another reason")).isTrue();

        assertThat(photos.current(failed)).isEqualTo(failed);
    }

    @Test
    void a_photo_whose_workflow_ended_before_it_began_can_be_failed_without_an_attempt() {
        Photo photo = photos.pending(aPhoto());

        assertThat(progress.fail(photo.id(), 1, "cancelled")).isTrue();

        assertThat(photos.current(photo).status()).isEqualTo(ThumbnailStatus.FAILED);
        assertThat(photos.current(photo).thumbnailAttempts()).isZero();
    }

    @Test
    void illegal_transitions_are_errors_with_the_expected_and_the_actual_state() {
        Photo complete = photos.complete(aPhoto());
        Photo failed = photos.failed(aPhoto());

        assertThatThrownBy(() -> progress.complete(failed.id(), 1, THUMBNAILS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("photo %s, generation 1, is failed, expected pending, processing or complete", failed.id());
        assertThatThrownBy(() -> progress.fail(complete.id(), 1, "no"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "photo %s, generation 1, is complete, expected pending, processing or failed", complete.id());
        assertThat(photos.current(complete)).isEqualTo(complete);
        assertThat(photos.current(failed)).isEqualTo(failed);
    }

    @Test
    void a_start_that_a_database_crash_lost_does_not_stop_the_later_steps() {
        Photo completed = photos.pending(aPhoto());
        Photo retrying = photos.pending(aPhoto());
        Photo lost = photos.pending(aPhoto());

        assertThat(progress.complete(completed.id(), 1, THUMBNAILS)).isTrue();
        assertThat(progress.attemptFailed(retrying.id(), 1, 1, "out of memory", LATER))
                .isTrue();
        assertThat(progress.attemptStarted(lost.id(), 1, 2)).isTrue();

        assertThat(photos.current(completed).status()).isEqualTo(ThumbnailStatus.COMPLETE);
        assertThat(photos.current(completed).thumbnailAttempts()).isOne();
        assertThat(photos.current(retrying).status()).isEqualTo(ThumbnailStatus.PROCESSING);
        assertThat(photos.current(retrying).thumbnailAttempts()).isOne();
        assertThat(photos.current(lost).status()).isEqualTo(ThumbnailStatus.PROCESSING);
        assertThat(photos.current(lost).thumbnailError()).contains("Attempt 1 was lost");
    }
}
