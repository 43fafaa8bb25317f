package homeinventory.photos.store.webhooks;

import homeinventory.photos.store.events.EventSubscriber;
import homeinventory.photos.store.events.PhotoEventType;
import java.util.Optional;

/** Adds one delivery for each event and each enabled webhook that subscribed to its type (docs/adr/0072). */
final class AppendDeliveries implements EventSubscriber {

    /** For a workspace without webhooks it costs one look into an index. */
    @Override
    public Optional<String> onAppend(PhotoEventType type) {
        return Optional.of("""
                        INSERT INTO warehouse.webhook_deliveries (webhook_id, workspace_id, event, sequence)
                        SELECT w.id, w.workspace_id, appended.type, appended.sequence
                        FROM appended JOIN warehouse.webhooks w USING (workspace_id)
                        WHERE w.enabled AND appended.type = ANY (w.events)
                        """).filter(sql -> WebhookEvent.TYPES.contains(type));
    }
}
