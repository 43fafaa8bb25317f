package homeinventory.photos.worker.webhooks;

import homeinventory.photos.store.TestStore;
import homeinventory.photos.worker.housekeeping.FeatureChores;
import homeinventory.photos.worker.housekeeping.HousekeepingProperties;
import homeinventory.photos.worker.housekeeping.Workflows;
import java.time.InstantSource;

/** The chores of webhooks on a real store, as one worker process has them. */
public final class DeliveryChoresFixture {

    private DeliveryChoresFixture() {}

    public static FeatureChores chores(
            TestStore store, HousekeepingProperties properties, InstantSource clock, Workflows workflows) {
        return new DeliveryChoresImpl(
                properties,
                clock,
                new ReconcileDeliveries(store.deliveryUpkeep(), store.deliveryProgress(), workflows),
                store.deliveryUpkeep());
    }
}
