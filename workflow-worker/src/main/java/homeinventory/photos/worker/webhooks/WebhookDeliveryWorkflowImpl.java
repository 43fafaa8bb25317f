package homeinventory.photos.worker.webhooks;

import homeinventory.photos.model.webhooks.DeliveryOutcome;
import homeinventory.photos.model.webhooks.WebhookDeliveryActivities;
import homeinventory.photos.model.webhooks.WebhookDeliveryRequest;
import homeinventory.photos.model.webhooks.WebhookDeliveryWorkflow;
import homeinventory.photos.worker.retry.RetrySchedule;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** One activity, which Temporal retries. The Web UI shows its attempts, its last failure and its next attempt. */
public final class WebhookDeliveryWorkflowImpl implements WebhookDeliveryWorkflow {

    /** A statement before the request and one after it, each of which may wait for a connection. */
    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(20);

    private static final Duration MAX_INTERVAL = Duration.ofMinutes(1);

    private final WebhookDeliveryActivities attempts;

    /** Retried until the database is back. */
    private final WebhookDeliveryActivities end = Workflow.newActivityStub(
            WebhookDeliveryActivities.class,
            ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(DATABASE_LIMIT)
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setMaximumInterval(MAX_INTERVAL)
                            .build())
                    .build());

    WebhookDeliveryWorkflowImpl(RetrySchedule schedule) {
        this.attempts = Workflow.newActivityStub(
                WebhookDeliveryActivities.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(schedule.attemptTimeLimit().plus(DATABASE_LIMIT))
                        .setRetryOptions(RetryOptions.newBuilder()
                                .setInitialInterval(schedule.initialInterval())
                                .setBackoffCoefficient(schedule.coefficient())
                                .setMaximumInterval(schedule.maximumInterval())
                                .setMaximumAttempts(schedule.maximumAttempts())
                                .build())
                        .build());
    }

    @Override
    public DeliveryOutcome deliver(WebhookDeliveryRequest request) {
        try {
            return attempts.deliverWebhook(request);
        } catch (TemporalFailure failure) {
            return giveUp(request);
        }
    }

    /** Also after a cancellation of the workflow: the row must not stay pending forever. */
    private DeliveryOutcome giveUp(WebhookDeliveryRequest request) {
        CompletablePromise<DeliveryOutcome> outcome = Workflow.newPromise();
        CancellationScope scope =
                Workflow.newDetachedCancellationScope(() -> outcome.complete(end.giveUpWebhook(request)));
        scope.run();
        return outcome.get();
    }
}
