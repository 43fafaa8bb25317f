package homeinventory.photos.model.webhooks;

/** How a {@link WebhookDeliveryWorkflow} ends. */
public enum DeliveryOutcome {
    /** The receiver has taken it. */
    DELIVERED,
    /** It was not taken, and is not sent again unless somebody asks for it. */
    GIVEN_UP,
    /** Nobody waits for it any more: it, or its webhook, was deleted, or it was begun anew. */
    DROPPED
}
