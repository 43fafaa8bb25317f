package homeinventory.photos.api.web;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.WebhookId;
import homeinventory.photos.store.photos.OnDuplicate;
import homeinventory.photos.store.photos.ThumbnailStatus;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads ids and names in addresses and query parameters. An empty query parameter counts as absent, because forms send empty
 * fields. The messages of exceptions complete the sentence "Parameter … has the value …:" for the client.
 */
@Configuration(proxyBeanMethods = false)
class WireValues implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, OwnerId.class, unlessEmpty(text -> new OwnerId(uuid(text))));
        registry.addConverter(String.class, WorkspaceId.class, unlessEmpty(text -> new WorkspaceId(uuid(text))));
        registry.addConverter(String.class, PhotoId.class, unlessEmpty(text -> new PhotoId(uuid(text))));
        registry.addConverter(String.class, WebhookId.class, unlessEmpty(text -> new WebhookId(uuid(text))));
        registry.addConverter(String.class, DeliveryId.class, unlessEmpty(text -> new DeliveryId(uuid(text))));
        registry.addConverter(String.class, RegenerationId.class, unlessEmpty(text -> new RegenerationId(uuid(text))));
        registry.addConverter(String.class, ThumbnailStatus.class, unlessEmpty(ThumbnailStatus::ofWireName));
        registry.addConverter(String.class, ThumbnailSize.class, unlessEmpty(ThumbnailSize::ofWireName));
        registry.addConverter(String.class, OnDuplicate.class, unlessEmpty(WireValues::onDuplicate));
        registry.addConverter(String.class, PageLimit.class, unlessEmpty(PageLimit::of));
        registry.addConverter(String.class, Cursor.class, unlessEmpty(Cursor::of));
        registry.addConverter(String.class, Include.class, unlessEmpty(Include::of));
    }

    /** Stricter than {@link UUID#fromString}, which also accepts "1-1-1-1-1": one resource must have only one address. */
    private static UUID uuid(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            if (!uuid.toString().equalsIgnoreCase(text)) {
                throw new IllegalArgumentException(text + " has another form than " + uuid);
            }
            return uuid;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "expected a UUID of 32 hex digits with hyphens, such as 0198c3f0-6f3e-7d4b-9c55-0242ac120002", e);
        }
    }

    private static OnDuplicate onDuplicate(String text) {
        return switch (text) {
            case "keep" -> OnDuplicate.KEEP;
            case "reject" -> OnDuplicate.REJECT;
            default -> throw new IllegalArgumentException("expected keep or reject");
        };
    }

    @SuppressWarnings("NullAway") // A converter may return null, but NullAway cannot see that in a type parameter.
    private static <T> Converter<String, T> unlessEmpty(Function<String, T> reader) {
        return text -> text.isEmpty() ? null : reader.apply(text);
    }
}
