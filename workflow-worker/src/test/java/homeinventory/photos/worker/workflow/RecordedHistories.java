package homeinventory.photos.worker.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import homeinventory.photos.model.ThumbnailOutcome;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.TestServer;
import homeinventory.photos.worker.fixture.HistoryFiles;
import homeinventory.photos.worker.fixture.TestBed;
import io.temporal.api.enums.v1.EventType;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The ways through the workflow whose histories are checked in. Each constant plays one of them. */
enum RecordedHistories {
    FIRST_ATTEMPT_SUCCEEDS {
        @Override
        void play(TestBed bed, ThumbnailRequest request, TestServer database) {
            finish(bed.start(request));
        }
    },
    FIFTH_ATTEMPT_SUCCEEDS {
        @Override
        void play(TestBed bed, ThumbnailRequest request, TestServer database) {
            bed.engine().thenFail(4);
            finish(bed.start(request));
        }
    },
    EVERY_ATTEMPT_FAILS {
        @Override
        void play(TestBed bed, ThumbnailRequest request, TestServer database) {
            bed.engine().thenFail(5);
            finish(bed.start(request));
        }
    },
    FIRST_ATTEMPT_OUTLIVES_ITS_WORKFLOW_TASK {
        @Override
        void play(TestBed bed, ThumbnailRequest request, TestServer database) {
            CountDownLatch never = new CountDownLatch(1);
            bed.engine().then(() -> assertThat(never.await(2, TimeUnit.SECONDS)).isFalse());
            finish(bed.start(request, Duration.ofSeconds(2)));
        }
    },
    DATABASE_IS_AWAY_AFTER_RENDERING {
        @Override
        void play(TestBed bed, ThumbnailRequest request, TestServer database) {
            bed.engine().then(database::stop);
            WorkflowStub workflow = bed.start(request);
            Awaitility.await()
                    .until(() -> bed.history(request).stream()
                            .anyMatch(event -> event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED));
            database.startAgain();
            finish(workflow);
        }
    },
    ORIGINAL_IS_DAMAGED {
        @Override
        void play(TestBed bed, ThumbnailRequest request, TestServer database) {
            bed.put(request.originalKey(), new byte[7]);
            finish(bed.start(request));
        }
    },
    FIRST_ATTEMPT_IS_LOST {
        @Override
        void play(TestBed bed, ThumbnailRequest request, TestServer database) {
            bed.store().progress().start(request.photoId(), request.generation());
            finish(bed.start(request));
        }
    },
    DELETED_BETWEEN_ATTEMPTS {
        @Override
        void play(TestBed bed, ThumbnailRequest request, TestServer database) {
            bed.engine().thenFail(1);
            WorkflowStub workflow = bed.start(request);
            bed.awaitFailedAttempt(request, 1);
            bed.store().photos().delete(request.workspaceId(), request.photoId());
            workflow.cancel();
            finish(workflow);
        }
    },
    DELETED_IN_THE_SECOND_ATTEMPT {
        @Override
        void play(TestBed bed, ThumbnailRequest request, TestServer database) {
            bed.engine().thenFail(1).thenRenderUntilCancelled();
            WorkflowStub workflow = bed.start(request);
            bed.awaitFailedAttempt(request, 1);
            bed.skip(Duration.ofMinutes(1));
            Awaitility.await().until(() -> bed.engine().calls().size() == 2);
            bed.store().photos().delete(request.workspaceId(), request.photoId());
            workflow.cancel();
            finish(workflow);
        }
    };

    /** Starts the workflow and waits for its end. */
    abstract void play(TestBed bed, ThumbnailRequest request, TestServer database);

    /** The resource that holds the history. */
    String resource() {
        return HistoryFiles.resource("histories", this);
    }

    /** Waits for the end, also for a failure: the history holds the result. */
    private static void finish(WorkflowStub workflow) {
        assertThatCode(() -> workflow.getResult(ThumbnailOutcome.class))
                .satisfiesAnyOf(
                        ended -> assertThat(ended).isNull(),
                        ended -> assertThat(ended).isInstanceOf(WorkflowFailedException.class));
    }
}
