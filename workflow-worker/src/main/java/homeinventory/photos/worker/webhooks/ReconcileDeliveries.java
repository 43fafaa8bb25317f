package homeinventory.photos.worker.webhooks;

import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.model.webhooks.WebhookDeliveryRequest;
import homeinventory.photos.store.webhooks.DeliveryProgress;
import homeinventory.photos.store.webhooks.DeliveryUpkeep;
import homeinventory.photos.store.webhooks.DeliveryUpkeep.IdleDelivery;
import homeinventory.photos.worker.housekeeping.WorkflowState;
import homeinventory.photos.worker.housekeeping.Workflows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds pending deliveries whose workflow is missing or closed, and begins their next round (docs/adr/0072). */
final class ReconcileDeliveries {
    static final String STOPPED = "The delivery was stopped.";

    private static final Logger log = LoggerFactory.getLogger(ReconcileDeliveries.class);

    private final DeliveryUpkeep deliveries;
    private final DeliveryProgress progress;
    private final Workflows workflows;

    ReconcileDeliveries(DeliveryUpkeep deliveries, DeliveryProgress progress, Workflows workflows) {
        this.deliveries = deliveries;
        this.progress = progress;
        this.workflows = workflows;
    }

    Swept sweep(String place, int batchSize, Instant idleSince) {
        List<IdleDelivery> idle = deliveries.idle(place, batchSize, idleSince);
        long restarted = idle.stream().filter(this::reconcile).count();
        return new Swept(
                Map.of(Tally.DELIVERIES_STARTED_AGAIN, Math.toIntExact(restarted)),
                idle.size() < batchSize ? "" : idle.getLast().id().toString());
    }

    /** Returns whether its next round begins. */
    private boolean reconcile(IdleDelivery delivery) {
        return switch (workflows.state(WebhookDeliveryRequest.workflowId(delivery.id(), delivery.round()))) {
            case WorkflowState.Open() -> false;
            case WorkflowState.Stopped() -> {
                if (progress.givenUp(delivery.id(), delivery.round(), STOPPED)) {
                    log.warn("delivery {} is marked failed: {}", delivery.id(), STOPPED);
                }
                yield false;
            }
            case WorkflowState.Absent() -> restart(delivery, "has no workflow");
            case WorkflowState.Ended(String how) -> restart(delivery, "has a workflow that ended: " + how);
            case WorkflowState.Failed(String reason) -> restart(delivery, "has a workflow that failed: " + reason);
        };
    }

    private boolean restart(IdleDelivery delivery, String why) {
        log.warn("delivery {}, round {}, {}; its next round begins", delivery.id(), delivery.round(), why);
        return deliveries.startOver(delivery);
    }
}
