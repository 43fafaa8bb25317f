package homeinventory.photos.model.webhooks;

/** How a {@link WebhookDeliveryWorkflow} ends. */
public enum DeliveryOutcome {
    /** The receiver accepted it. */
    DELIVERED,
    /** The receiver did not accept it. It is sent again only if an administrator requests it. */
    GIVEN_UP,
    /** Its round is over: the delivery or its webhook was deleted, or a later round has begun. */
    DROPPED
}
