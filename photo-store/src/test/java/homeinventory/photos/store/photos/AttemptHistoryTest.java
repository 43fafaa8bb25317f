package homeinventory.photos.store.photos;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static homeinventory.photos.store.photos.PhotosFixture.THUMBNAILS;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.PhotoAttempt.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AttemptHistoryTest {

    private static final Instant LATER = Instant.parse("2030-01-02T03:04:05Z");
    private static final String THIS_PROCESS = ProcessHandle.current().pid() + "@";

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    private final PhotosFixture photos = PhotosFixture.on(database);
    private final ThumbnailProgress progress = photos.progress();

    @Test
    void a_photo_that_waits_has_no_attempts() {
        assertThat(attempts(photos.pending(aPhoto()))).isEmpty();
    }

    @Test
    void a_running_attempt_has_its_worker_and_its_start() {
        Photo photo = photos.processing(aPhoto());

        PhotoAttempt running = attempts(photo).getFirst();

        assertThat(running.outcome()).isEqualTo(Outcome.RUNNING);
        assertThat(running.generation()).isOne();
        assertThat(running.number()).isOne();
        assertThat(running.worker()).startsWith(THIS_PROCESS);
        assertThat(running.startedAt()).isEqualTo(photo.updatedAt());
        assertThat(running.endedAt()).isNull();
    }

    @Test
    void a_photo_that_succeeds_at_once_has_one_attempt_without_a_row() {
        Photo photo = photos.complete(aPhoto());

        assertThat(attempts(photo)).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(Outcome.SUCCEEDED);
            assertThat(attempt.endedAt()).isAfter(attempt.startedAt());
            assertThat(attempt.error()).isNull();
        });
        assertThat(rows(photo)).isZero();
    }

    @Test
    void each_failed_attempt_keeps_its_error_and_the_planned_time_of_the_next() {
        Photo photo = photos.processing(aPhoto());
        progress.attemptFailed(photo.id(), 1, 1, "out of memory", LATER);
        progress.attemptStarted(photo.id(), 1, 2);
        progress.attemptFailed(photo.id(), 1, 2, "the disk is full", LATER.plusSeconds(60));
        progress.attemptStarted(photo.id(), 1, 3);
        progress.complete(photo.id(), 1, THUMBNAILS);

        List<PhotoAttempt> attempts = attempts(photo);

        assertThat(attempts).extracting(PhotoAttempt::number).containsExactly(3, 2, 1);
        assertThat(attempts)
                .extracting(PhotoAttempt::outcome)
                .containsExactly(Outcome.SUCCEEDED, Outcome.FAILED, Outcome.FAILED);
        assertThat(attempts).extracting(PhotoAttempt::error).containsExactly(null, "the disk is full", "out of memory");
        assertThat(attempts)
                .extracting(PhotoAttempt::nextAttemptAt)
                .containsExactly(null, LATER.plusSeconds(60), LATER);
        assertThat(attempts).allSatisfy(attempt -> {
            assertThat(attempt.worker()).startsWith(THIS_PROCESS);
            assertThat(attempt.endedAt()).isAfter(attempt.startedAt());
        });
    }

    @Test
    void a_lost_attempt_is_recorded_when_the_next_begins() {
        Photo photo = photos.processing(aPhoto());

        progress.attemptStarted(photo.id(), 1, 2);

        List<PhotoAttempt> attempts = attempts(photo);
        assertThat(attempts).extracting(PhotoAttempt::outcome).containsExactly(Outcome.RUNNING, Outcome.FAILED);
        assertThat(attempts.getLast().error()).contains("Attempt 1 was lost");
        assertThat(attempts.getLast().startedAt()).isEqualTo(photo.updatedAt());
    }

    @Test
    void an_attempt_that_reports_twice_is_recorded_once() {
        Photo photo = photos.processing(aPhoto());
        progress.attemptFailed(photo.id(), 1, 1, "out of memory", LATER);
        progress.attemptFailed(photo.id(), 1, 1, "took too long", null);
        progress.fail(photo.id(), 1, "took too long, for good");

        assertThat(attempts(photo)).singleElement().satisfies(attempt -> {
            assertThat(attempt.error()).isEqualTo("took too long");
            assertThat(attempt.nextAttemptAt()).isNull();
        });
    }

    @Test
    void a_last_attempt_that_did_not_report_is_recorded_when_the_photo_fails() {
        Photo photo = photos.failed(aPhoto());

        assertThat(attempts(photo)).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(attempt.error()).isEqualTo("the file is damaged");
        });
    }

    @Test
    void a_photo_that_failed_before_failures_had_rows_still_shows_its_last_attempt() {
        Photo photo = photos.failed(aPhoto());
        database.jdbc()
                .sql("DELETE FROM warehouse.failed_attempts WHERE photo_id = ?")
                .param(photo.id().value())
                .update();

        assertThat(attempts(photo)).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(attempt.error()).isEqualTo("the file is damaged");
        });
    }

    @Test
    void a_manual_retry_keeps_the_attempts_before_it() {
        Photo retried = photos.retried(aPhoto());
        assertThat(attempts(retried)).extracting(PhotoAttempt::generation).containsExactly(1);

        progress.start(retried.id(), 2);

        assertThat(attempts(retried)).extracting(PhotoAttempt::generation).containsExactly(2, 1);
        assertThat(attempts(retried))
                .extracting(PhotoAttempt::outcome)
                .containsExactly(Outcome.RUNNING, Outcome.FAILED);
    }

    @Test
    void attempts_of_another_workspace_or_of_a_deleted_photo_are_not_found() {
        Photo photo = photos.failed(aPhoto());
        assertThat(photos.history().newestFirst(new WorkspaceId(UUID.randomUUID()), photo.id()))
                .isEmpty();

        photos.delete(photo);

        assertThat(attempts(photo)).isEmpty();
        assertThat(rows(photo)).isZero();
    }

    private List<PhotoAttempt> attempts(Photo photo) {
        return photos.history().newestFirst(photo.workspaceId(), photo.id());
    }

    private static int rows(Photo photo) {
        return database.jdbc()
                .sql("SELECT count(*) FROM warehouse.failed_attempts WHERE photo_id = ?")
                .param(photo.id().value())
                .query(Integer.class)
                .single();
    }
}
