package homeinventory.photos.worker.housekeeping;

import static homeinventory.photos.worker.housekeeping.HousekeepingFixture.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.model.ThumbnailOutcome;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.ThumbnailStatus;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReconcileUnfinishedTest extends OnHousekeeping {
    private static final Duration STALE = Duration.ofMinutes(16);

    @Test
    void a_dispatched_photo_whose_workflow_was_never_started_is_rendered() {
        ThumbnailRequest request = dispatched();
        bed.startWorker();

        assertThat(count(housekeeping.runAfter(Duration.ofMinutes(14)), Tally.STARTED_AGAIN))
                .isZero();
        assertThat(count(housekeeping.runAfter(STALE), Tally.STARTED_AGAIN)).isEqualTo(1);

        assertThat(outcome(request)).isEqualTo(ThumbnailOutcome.READY);
        assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(1);
        assertThat(bed.events(request)).hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsReady.class);
    }

    @Test
    void a_processing_photo_whose_workflow_is_gone_continues_with_the_next_attempt() {
        ThumbnailRequest request = bed.upload();
        bed.store().progress().start(request.photoId(), 1);
        bed.startWorker();

        housekeeping.runAfter(STALE);

        assertThat(outcome(request)).isEqualTo(ThumbnailOutcome.READY);
        assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(2);
        assertThat(bed.events(request)).hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsReady.class);
    }

    @Test
    void a_photo_whose_last_attempt_was_lost_with_its_workflow_fails_and_says_so() {
        ThumbnailRequest request = bed.upload();
        bed.store().progress().start(request.photoId(), 1);
        bed.store().progress().attemptStarted(request.photoId(), 1, 5);
        bed.startWorker();

        HousekeepingReport report = housekeeping.runAfter(STALE);

        assertThat(count(report, Tally.FAILED)).isEqualTo(1);
        assertFailed(request, ReconcileUnfinished.USED_UP);
        assertThat(bed.engine().calls()).isEmpty();
    }

    @Test
    void a_photo_whose_workflow_waits_for_a_worker_is_left_alone() {
        ThumbnailRequest request = dispatched();
        bed.start(request);

        HousekeepingReport report = housekeeping.runAfter(STALE);

        assertThat(count(report, Tally.UNFINISHED_CHECKED)).isEqualTo(1);
        assertThat(count(report, Tally.STARTED_AGAIN)).isZero();
        assertThat(bed.photo(request).status()).isEqualTo(ThumbnailStatus.PENDING);
    }

    @Test
    void a_photo_whose_workflow_was_terminated_fails_so_that_it_can_be_retried_by_hand() {
        ThumbnailRequest request = dispatched();
        bed.start(request).terminate("by an operator");

        housekeeping.runAfter(STALE);

        assertFailed(request, ReconcileUnfinished.STOPPED);
    }

    @Test
    void a_photo_that_a_restored_backup_shows_as_unfinished_is_finished_again() {
        ThumbnailRequest request = dispatched();
        bed.startWorker();
        bed.run(request);
        forgetTheEnd(request);

        housekeeping.runAfter(STALE);

        assertThat(outcome(request)).isEqualTo(ThumbnailOutcome.READY);
        assertThat(bed.photo(request).status()).isEqualTo(ThumbnailStatus.COMPLETE);
        assertThat(bed.events(request)).hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsReady.class);
    }

    @Test
    void a_permanently_failed_photo_is_not_rendered_again_after_its_row_was_restored() {
        ThumbnailRequest request = failForGood();
        forgetTheEnd(request);

        housekeeping.runAfter(STALE);

        assertFailed(request, "The file ends early.");
        assertThat(bed.engine().calls()).hasSize(1);
    }

    @Test
    void a_permanently_failed_photo_is_never_queued_again_by_a_sweep() {
        ThumbnailRequest request = failForGood();
        Photo failed = bed.photo(request);

        for (Duration later : new Duration[] {STALE, Duration.ofHours(25), Duration.ofDays(400)}) {
            HousekeepingReport report = housekeeping.runAfter(later);
            assertThat(count(report, Tally.UNFINISHED_CHECKED)).isZero();
            assertThat(count(report, Tally.STARTED_AGAIN)).isZero();
        }

        assertThat(bed.photo(request)).isEqualTo(failed);
        assertThat(bed.store().dispatchQueue().dispatch(10, claimed -> Set.of()).claimed())
                .isZero();
        assertThat(bed.engine().calls()).hasSize(1);
    }

    @Test
    void every_one_of_many_unfinished_photos_has_its_turn() {
        int photos = 2 * HousekeepingFixture.PROPERTIES.batchSize() + 1;
        for (int photo = 1; photo <= photos; photo++) {
            dispatched();
        }

        HousekeepingReport report = housekeeping.runAfter(STALE);

        assertThat(count(report, Tally.STARTED_AGAIN)).isEqualTo(photos);
        assertThat(count(housekeeping.runAfter(STALE), Tally.STARTED_AGAIN)).isZero();
    }

    private ThumbnailRequest failForGood() {
        bed.engine().then(() -> {
            throw new UnrenderablePhotoException(UnrenderablePhotoException.Reason.TRUNCATED, "The file ends early.");
        });
        bed.startWorker();
        ThumbnailRequest request = dispatched();
        assertThatThrownBy(() -> bed.run(request)).cause().hasMessageContaining("The file ends early.");
        return request;
    }

    private void assertFailed(ThumbnailRequest request, String reason) {
        assertThat(bed.photo(request).status()).isEqualTo(ThumbnailStatus.FAILED);
        assertThat(bed.photo(request).thumbnailError()).isEqualTo(reason);
        assertThat(bed.events(request)).hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsFailed.class);
    }

    /** An uploaded photo that is marked as dispatched. */
    private ThumbnailRequest dispatched() {
        ThumbnailRequest request = bed.upload();
        bed.store()
                .dispatchQueue()
                .dispatch(
                        10,
                        claimed -> claimed.stream()
                                .map(pending -> pending.request().photoId())
                                .collect(Collectors.toSet()));
        return request;
    }

    private ThumbnailOutcome outcome(ThumbnailRequest request) {
        return bed.client().newUntypedWorkflowStub(request.workflowId()).getResult(ThumbnailOutcome.class);
    }

    /** Restores the row and the events to a state before the end. */
    private void forgetTheEnd(ThumbnailRequest request) {
        database.jdbc().sql("""
                        UPDATE warehouse.photos
                        SET thumbnail_status = 'processing', thumbnail_error = NULL, thumbnail_generation = NULL,
                            thumbnail_small_path = NULL, thumbnail_medium_path = NULL, thumbnail_large_path = NULL
                        WHERE id = :id
                        """).param("id", request.photoId().value()).update();
        database.jdbc()
                .sql("DELETE FROM warehouse.photo_events WHERE photo_id = :id")
                .param("id", request.photoId().value())
                .update();
    }
}
