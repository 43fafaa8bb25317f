package homeinventory.photos.worker.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.model.ThumbnailOutcome;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.photos.RetryResult;
import homeinventory.photos.store.photos.ThumbnailStatus;
import homeinventory.photos.worker.fixture.TestBed;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.CanceledFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CancellationTest extends OnTestBed {
    @BeforeEach
    void start_a_worker() {
        bed.startWorker();
    }

    @Test
    void a_photo_deleted_in_its_first_attempt_leaves_nothing_behind() {
        CountDownLatch deleted = new CountDownLatch(1);
        bed.engine().then(deleted::await);
        ThumbnailRequest request = bed.upload();
        WorkflowStub workflow = bed.start(request);
        awaitRenderings(1);

        delete(request, workflow);
        deleted.countDown();

        assertCancelled(workflow);
        assertThat(bed.files(request)).isEmpty();
        assertThat(bed.events(request)).isEmpty();
    }

    @Test
    void a_photo_deleted_in_a_later_attempt_stops_it_and_leaves_nothing_behind() {
        bed.engine().thenFail(1).thenRenderUntilCancelled();
        ThumbnailRequest request = bed.upload();
        WorkflowStub workflow = bed.start(request);
        bed.awaitFailedAttempt(request, 1);
        bed.skip(TestBed.SCHEDULE.waitAfter(1));
        awaitRenderings(2);

        delete(request, workflow);

        assertCancelled(workflow);
        assertThat(bed.history(request))
                .extracting(HistoryEvent::getEventType)
                .contains(EventType.EVENT_TYPE_ACTIVITY_TASK_CANCELED);
        assertThat(bed.files(request)).isEmpty();
        assertThat(bed.events(request)).isEmpty();
    }

    @Test
    void a_photo_deleted_just_as_a_later_attempt_ends_leaves_nothing_behind() {
        CountDownLatch deleted = new CountDownLatch(1);
        bed.engine().thenFail(1).then(deleted::await);
        ThumbnailRequest request = bed.upload();
        WorkflowStub workflow = bed.start(request);
        bed.awaitFailedAttempt(request, 1);
        bed.skip(TestBed.SCHEDULE.waitAfter(1));
        awaitRenderings(2);

        delete(request, workflow);
        // Temporal's in-JVM server sometimes loses the workflow task if the activity ends during its answer.
        awaitCancelRequest(request);
        // The worker does not know of it yet and writes its files.
        deleted.countDown();

        assertCancelled(workflow);
        assertThat(bed.history(request))
                .extracting(HistoryEvent::getEventType)
                .doesNotContain(EventType.EVENT_TYPE_ACTIVITY_TASK_CANCELED);
        assertThat(bed.files(request)).isEmpty();
        assertThat(bed.events(request)).isEmpty();
    }

    @Test
    void a_photo_deleted_between_two_attempts_is_not_tried_again() {
        bed.engine().thenFail(1);
        ThumbnailRequest request = bed.upload();
        WorkflowStub workflow = bed.start(request);
        bed.awaitFailedAttempt(request, 1);

        delete(request, workflow);

        assertCancelled(workflow);
        assertThat(bed.engine().calls()).hasSize(1);
        assertThat(bed.events(request)).isEmpty();
    }

    @Test
    void a_deleted_photo_whose_workflow_was_not_cancelled_leaves_nothing_behind() {
        ThumbnailRequest request = bed.upload();
        bed.engine().then(() -> bed.store().photos().delete(request.workspaceId(), request.photoId()));

        assertThat(bed.run(request)).isEqualTo(ThumbnailOutcome.SUPERSEDED);

        assertThat(bed.files(request)).isEmpty();
        assertThat(bed.events(request)).isEmpty();
    }

    @Test
    void a_photo_that_was_deleted_before_its_workflow_began_is_not_rendered() {
        ThumbnailRequest request = bed.upload();
        bed.store().photos().delete(request.workspaceId(), request.photoId());

        assertThat(bed.run(request)).isEqualTo(ThumbnailOutcome.SUPERSEDED);

        assertThat(bed.engine().calls()).isEmpty();
    }

    @Test
    void a_workflow_cancelled_by_hand_leaves_a_photo_that_can_be_retried() {
        bed.engine().thenFail(1);
        ThumbnailRequest request = bed.upload();
        WorkflowStub workflow = bed.start(request);
        bed.awaitFailedAttempt(request, 1);

        workflow.cancel();

        assertCancelled(workflow);
        assertThat(bed.photo(request).status()).isEqualTo(ThumbnailStatus.FAILED);
        assertThat(bed.photo(request).thumbnailError()).isEqualTo("Making the thumbnails was cancelled.");
        assertThat(bed.events(request)).hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsFailed.class);
        assertThat(bed.store().retryPhotos().retry(request.workspaceId(), request.photoId()))
                .isInstanceOf(RetryResult.Retried.class);
    }

    @Test
    void a_cancellation_after_the_row_is_complete_keeps_the_thumbnails() {
        ThumbnailRequest request = bed.upload();
        bed.run(request);
        WorkflowStub again = bed.startOver(request, WorkflowStub::cancel);

        assertCancelled(again);
        assertThat(bed.photo(request).status()).isEqualTo(ThumbnailStatus.COMPLETE);
        assertThat(bed.files(request)).hasSize(3);
        assertThat(bed.events(request)).hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsReady.class);
    }

    /** As the API does: the row first, then the files, then the workflow. */
    private void delete(ThumbnailRequest request, WorkflowStub workflow) {
        bed.store().photos().delete(request.workspaceId(), request.photoId());
        try {
            bed.store().blobs().deleteAll(BlobKeys.photoFolder(request.workspaceId(), request.photoId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workflow.cancel();
    }

    private void assertCancelled(WorkflowStub workflow) {
        assertThatThrownBy(() -> workflow.getResult(ThumbnailOutcome.class))
                .isInstanceOf(WorkflowFailedException.class)
                .cause()
                .isInstanceOf(CanceledFailure.class);
        assertThat(bed.client()
                        .fetchHistory(workflow.getExecution().getWorkflowId())
                        .getLastEvent()
                        .getEventType())
                .isEqualTo(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED);
    }

    private void awaitCancelRequest(ThumbnailRequest request) {
        await().untilAsserted(() -> assertThat(bed.history(request))
                .extracting(HistoryEvent::getEventType)
                .contains(EventType.EVENT_TYPE_ACTIVITY_TASK_CANCEL_REQUESTED));
    }

    private void awaitRenderings(int count) {
        await().untilAsserted(() -> assertThat(bed.engine().calls()).hasSize(count));
    }
}
