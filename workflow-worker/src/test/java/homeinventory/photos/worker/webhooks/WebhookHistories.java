package homeinventory.photos.worker.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.model.webhooks.DeliveryOutcome;
import homeinventory.photos.worker.fixture.HistoryFiles;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import java.util.concurrent.atomic.AtomicInteger;

/** The ways through the workflow whose histories are checked in, each as the play that leads to it. */
enum WebhookHistories {
    TAKEN_AT_ONCE(0) {
        @Override
        void play(WorkflowStub workflow, AtomicInteger attempts) {
            assertThat(workflow.getResult(DeliveryOutcome.class)).isEqualTo(DeliveryOutcome.DELIVERED);
        }
    },
    TAKEN_AT_THE_THIRD_ATTEMPT(2) {
        @Override
        void play(WorkflowStub workflow, AtomicInteger attempts) {
            assertThat(workflow.getResult(DeliveryOutcome.class)).isEqualTo(DeliveryOutcome.DELIVERED);
        }
    },
    LAST_ATTEMPT_IS_LOST(Integer.MAX_VALUE) {
        @Override
        void play(WorkflowStub workflow, AtomicInteger attempts) {
            assertThat(workflow.getResult(DeliveryOutcome.class)).isEqualTo(DeliveryOutcome.GIVEN_UP);
        }
    },
    CANCELLED_BY_HAND_BETWEEN_ATTEMPTS(Integer.MAX_VALUE) {
        @Override
        void play(WorkflowStub workflow, AtomicInteger attempts) {
            await().until(() -> attempts.get() > 0);
            workflow.cancel();
            assertThatThrownBy(() -> workflow.getResult(DeliveryOutcome.class))
                    .isInstanceOf(WorkflowFailedException.class);
        }
    };

    static final String FOLDER = "webhook-histories";

    private final int failures;

    WebhookHistories(int failures) {
        this.failures = failures;
    }

    /** How many attempts fail before one succeeds. */
    int failures() {
        return failures;
    }

    /**
     * Takes the workflow to its end.
     *
     * @param attempts that have begun
     */
    abstract void play(WorkflowStub workflow, AtomicInteger attempts);

    /** The resource that holds the history. */
    String resource() {
        return HistoryFiles.resource(FOLDER, this);
    }
}
