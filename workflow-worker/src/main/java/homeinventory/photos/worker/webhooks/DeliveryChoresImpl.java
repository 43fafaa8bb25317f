package homeinventory.photos.worker.webhooks;

import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.model.webhooks.DeliveryChores;
import homeinventory.photos.store.webhooks.DeliveryUpkeep;
import homeinventory.photos.worker.activities.Heartbeat;
import homeinventory.photos.worker.housekeeping.FeatureChores;
import homeinventory.photos.worker.housekeeping.HousekeepingProperties;
import io.temporal.activity.Activity;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

/** What housekeeping does for webhooks, a batch at a time, with its settings. */
final class DeliveryChoresImpl implements DeliveryChores, FeatureChores, AutoCloseable {
    private static final String MORE = "more";

    private final HousekeepingProperties properties;
    private final InstantSource clock;
    private final ReconcileDeliveries reconcile;
    private final DeliveryUpkeep deliveries;
    private final ScheduledExecutorService timer = Heartbeat.timer("delivery-chores-heartbeat");

    DeliveryChoresImpl(
            HousekeepingProperties properties,
            InstantSource clock,
            ReconcileDeliveries reconcile,
            DeliveryUpkeep deliveries) {
        this.properties = properties;
        this.clock = clock;
        this.reconcile = reconcile;
        this.deliveries = deliveries;
    }

    @Override
    public Swept reconcileDeliveries(String place) {
        try (Heartbeat _ = Heartbeat.of(Activity.getExecutionContext(), timer)) {
            return reconcile.sweep(
                    place, properties.batchSize(), clock.instant().minus(properties.staleAfter()));
        }
    }

    /** Always begins with the oldest, so the place only says whether there is more. */
    @Override
    public Swept expireDeliveries(String place) {
        try (Heartbeat _ = Heartbeat.of(Activity.getExecutionContext(), timer)) {
            int removed = deliveries.expire(clock.instant().minus(properties.eventRetention()), properties.batchSize());
            return new Swept(Map.of(Tally.DELIVERIES_EXPIRED, removed), removed < properties.batchSize() ? "" : MORE);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
