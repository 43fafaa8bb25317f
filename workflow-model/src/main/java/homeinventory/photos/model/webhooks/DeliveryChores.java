package homeinventory.photos.model.webhooks;

import homeinventory.photos.model.housekeeping.Swept;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** What {@link homeinventory.photos.model.housekeeping.HousekeepingWorkflow} does for webhooks, on its task queue. */
@ActivityInterface
public interface DeliveryChores {

    /** Finds pending deliveries whose workflow is missing or closed. */
    @ActivityMethod(name = "reconcileDeliveries")
    Swept reconcileDeliveries(String place);

    /** Removes deliveries that are older than the retention of events. */
    @ActivityMethod(name = "expireDeliveries")
    Swept expireDeliveries(String place);
}
