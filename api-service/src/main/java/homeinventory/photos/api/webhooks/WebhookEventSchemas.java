package homeinventory.photos.api.webhooks;

import static java.util.Objects.requireNonNull;

import homeinventory.photos.store.events.PhotoEventType;
import homeinventory.photos.store.webhooks.WebhookEvent;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Lists in the OpenAPI document which events there are. */
@Component
final class WebhookEventSchemas implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI openApi) {
        List<Object> types = List.copyOf(
                WebhookEvent.TYPES.stream().map(PhotoEventType::wireName).toList());
        list(types, property(openApi, "Webhook", "events").getItems());
        list(types, property(openApi, "WebhookTerms", "events").getItems());
        list(
                WebhookEvent.all().<Object>map(WebhookEvent::wireName).toList(),
                property(openApi, "WebhookDelivery", "event"));
    }

    private static Schema<?> property(OpenAPI openApi, String schema, String name) {
        Schema<?> owner = requireNonNull(openApi.getComponents().getSchemas().get(schema));
        return (Schema<?>) requireNonNull(owner.getProperties().get(name));
    }

    @SuppressWarnings("unchecked") // a schema of strings, which the model does not know
    private static void list(List<Object> names, Schema<?> schema) {
        ((Schema<Object>) schema).setEnum(names);
    }
}
