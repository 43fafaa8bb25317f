package homeinventory.photos.worker.webhooks;

import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.DeliveryOutcome;
import homeinventory.photos.model.webhooks.WebhookDeliveryActivities;
import homeinventory.photos.model.webhooks.WebhookDeliveryRequest;
import homeinventory.photos.store.webhooks.DeliveryProgress;
import homeinventory.photos.store.webhooks.DeliveryProgress.FailedAttempt;
import homeinventory.photos.store.webhooks.DueDelivery;
import homeinventory.photos.store.webhooks.ReceiverUrl;
import homeinventory.photos.worker.retry.RetrySchedule;
import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends, then records the result. A crash between the two sends once more, with the same id, so receivers can discard it. */
final class WebhookDeliveryActivitiesImpl implements WebhookDeliveryActivities {
    static final String DISABLED = "The webhook is disabled.";
    static final String LOST = "The last attempt was interrupted.";

    private static final Logger log = LoggerFactory.getLogger(WebhookDeliveryActivitiesImpl.class);

    private final DeliveryProgress progress;
    private final SendWebhook send;
    private final RetrySchedule schedule;
    private final InstantSource clock;
    private final WebhookMetrics metrics;

    WebhookDeliveryActivitiesImpl(
            DeliveryProgress progress,
            SendWebhook send,
            RetrySchedule schedule,
            InstantSource clock,
            WebhookMetrics metrics) {
        this.progress = progress;
        this.send = send;
        this.schedule = schedule;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public DeliveryOutcome deliverWebhook(WebhookDeliveryRequest request) {
        Optional<DueDelivery> due = progress.due(request.deliveryId(), request.round());
        if (due.isEmpty()) {
            return DeliveryOutcome.DROPPED;
        }
        if (!due.get().enabled()) {
            return givenUp(progress.givenUp(request.deliveryId(), request.round(), DISABLED));
        }
        return switch (send.send(due.get(), request.deliveryId(), request.body())) {
            case DeliveryResult.Accepted(int status) -> accepted(request, status);
            case DeliveryResult.Gone(int status, String error) ->
                gone(request, due.get().url(), new FailedAttempt(status, error));
            case DeliveryResult.Rejected(Integer status, String error) ->
                rejected(
                        request,
                        new FailedAttempt(status, error),
                        Activity.getExecutionContext().getInfo().getAttempt());
        };
    }

    private DeliveryOutcome accepted(WebhookDeliveryRequest request, int status) {
        if (!progress.delivered(request.deliveryId(), request.round(), status)) {
            return DeliveryOutcome.DROPPED;
        }
        metrics.delivered();
        return DeliveryOutcome.DELIVERED;
    }

    private DeliveryOutcome gone(WebhookDeliveryRequest request, ReceiverUrl asked, FailedAttempt failed) {
        boolean recorded = progress.gone(request.deliveryId(), request.round(), asked, failed);
        if (recorded) {
            log.warn("delivery {}: its webhook is disabled: {}", request.deliveryId(), failed.error());
        }
        return givenUp(recorded);
    }

    private DeliveryOutcome rejected(WebhookDeliveryRequest request, FailedAttempt failed, int attempt) {
        DeliveryId id = request.deliveryId();
        if (schedule.isLast(attempt)) {
            boolean recorded = progress.failed(id, request.round(), failed);
            if (recorded) {
                log.warn("delivery {}: failed after {} attempts: {}", id, attempt, failed.error());
            }
            return givenUp(recorded);
        }
        Duration wait = schedule.waitAfter(attempt);
        if (!progress.waiting(id, request.round(), failed, clock.instant().plus(wait))) {
            return DeliveryOutcome.DROPPED;
        }
        metrics.retried();
        // The wait that the row shows, even if the settings have changed since the workflow began.
        throw ApplicationFailure.newBuilder()
                .setMessage(failed.error())
                .setType(DELIVERY_FAILED)
                .setNextRetryDelay(wait)
                .build();
    }

    @Override
    public DeliveryOutcome giveUpWebhook(WebhookDeliveryRequest request) {
        return givenUp(progress.lost(request.deliveryId(), request.round(), LOST));
    }

    /** Not recorded means that the round is over. */
    private DeliveryOutcome givenUp(boolean recorded) {
        if (!recorded) {
            return DeliveryOutcome.DROPPED;
        }
        metrics.failed();
        return DeliveryOutcome.GIVEN_UP;
    }
}
