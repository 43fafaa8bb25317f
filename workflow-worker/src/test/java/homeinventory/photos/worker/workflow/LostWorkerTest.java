package homeinventory.photos.worker.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.model.ThumbnailOutcome;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.photos.ThumbnailStatus;
import io.temporal.api.enums.v1.EventType;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Workers that end without a word to Temporal, as after a native crash or SIGKILL. */
class LostWorkerTest extends OnTestBed {
    private static final Duration WORKFLOW_TASK_TIMEOUT = Duration.ofSeconds(1);

    /** Holds the lost worker's thread until the end of the test. */
    private final CountDownLatch afterTheTest = new CountDownLatch(1);

    @AfterEach
    void let_go_of_the_lost_worker() {
        afterTheTest.countDown();
    }

    @Test
    void a_first_attempt_whose_worker_is_lost_is_counted_and_the_rest_runs_as_regular_activities() {
        ThumbnailRequest request = bed.upload();
        WorkflowStub workflow = startOnAWorkerThatIsLostWhileRendering(request);

        bed.startWorker();
        assertThat(workflow.getResult(ThumbnailOutcome.class)).isEqualTo(ThumbnailOutcome.READY);

        assertThat(bed.photo(request).status()).isEqualTo(ThumbnailStatus.COMPLETE);
        assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(2);
        assertThat(bed.engine().calls()).hasSize(2);
        assertThat(regularActivities(request)).containsExactly("fetchOriginal", "generateThumbnails");
    }

    @Test
    void a_lost_first_attempt_is_followed_by_the_second_without_a_wait() {
        ThumbnailRequest request = bed.upload();
        startOnAWorkerThatIsLostWhileRendering(request);

        bed.startWorker();

        await().untilAsserted(() -> assertThat(bed.photo(request).status()).isEqualTo(ThumbnailStatus.COMPLETE));
    }

    @Test
    void the_row_says_that_an_attempt_was_lost() {
        ThumbnailRequest request = bed.upload();
        startOnAWorkerThatIsLostWhileRendering(request);
        CountDownLatch end = new CountDownLatch(1);
        bed.engine().then(end::await);

        bed.startWorker();

        await().untilAsserted(() -> {
            assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(2);
            assertThat(bed.photo(request).thumbnailError()).contains("Attempt 1 was lost");
        });
        end.countDown();
    }

    @Test
    void a_worker_lost_in_a_long_rendering_costs_a_counted_attempt() {
        ThumbnailRequest request = bed.upload();
        WorkerFactory worker = bed.startWorker();
        bed.engine().thenHangUntil(afterTheTest);
        WorkflowStub workflow = bed.start(request, WORKFLOW_TASK_TIMEOUT.multipliedBy(3));
        // The rendering outlives its workflow task, so the earlier steps are in the history and do not run again.
        await().untilAsserted(() -> assertThat(localActivities(request)).hasSize(2));
        worker.shutdownNow();

        bed.startWorker();

        assertThat(workflow.getResult(ThumbnailOutcome.class)).isEqualTo(ThumbnailOutcome.READY);
        assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(2);
        assertThat(bed.engine().calls()).hasSize(2);
        assertThat(regularActivities(request)).containsExactly("fetchOriginal", "generateThumbnails");
    }

    private WorkflowStub startOnAWorkerThatIsLostWhileRendering(ThumbnailRequest request) {
        WorkerFactory worker = bed.startWorker();
        bed.engine().thenHangUntil(afterTheTest);
        WorkflowStub workflow = bed.start(request, WORKFLOW_TASK_TIMEOUT);
        await().untilAsserted(() -> assertThat(bed.engine().calls()).hasSize(1));
        worker.shutdownNow();
        return workflow;
    }

    private List<String> localActivities(ThumbnailRequest request) {
        return bed.history(request).stream()
                .filter(event -> event.getEventType() == EventType.EVENT_TYPE_MARKER_RECORDED)
                .map(event -> event.getMarkerRecordedEventAttributes().getMarkerName())
                .toList();
    }

    private List<String> regularActivities(ThumbnailRequest request) {
        return bed.history(request).stream()
                .filter(event -> event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED)
                .map(event -> event.getActivityTaskScheduledEventAttributes()
                        .getActivityType()
                        .getName())
                .toList();
    }
}
