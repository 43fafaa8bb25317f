package homeinventory.photos.api.webhooks;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.store.events.PhotoEventType;
import homeinventory.photos.store.webhooks.WebhookEvent;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A client's request to create or change a webhook. */
@Schema(
        name = "WebhookTerms",
        requiredProperties = {},
        example = "{\"url\": \"https://shop.example/hooks/photos\", \"events\": [\"photo.thumbnail_failed\"]}")
record WebhookTerms(
        @Schema(
                types = {"string", "null"},
                format = "uri",
                maxLength = 2000,
                description = "Where to; https. Needed for a new one")
        @Nullable
        String url,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                types = {"array", "null"},
                                description = "Which events; at least one. A new one gets all if none are named"),
                minItems = 1,
                uniqueItems = true)
        @Nullable
        List<@Nullable String> events,

        @Schema(
                types = {"boolean", "null"},
                description = "Whether anything is sent. A new one is enabled if nothing is said")
        @Nullable
        Boolean enabled) {

    /** The requested events; null if the request has none. */
    @Nullable
    Set<PhotoEventType> wantedEvents() {
        List<@Nullable String> names = events;
        return names == null ? null : read(names);
    }

    private static Set<PhotoEventType> read(List<@Nullable String> names) {
        Set<PhotoEventType> wanted = EnumSet.noneOf(PhotoEventType.class);
        names.forEach(name -> wanted.add(read(String.valueOf(name))));
        if (wanted.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "events is empty; name at least one, or disable the webhook with \"enabled\": false.");
        }
        return Collections.unmodifiableSet(wanted);
    }

    private static PhotoEventType read(String name) {
        return WebhookEvent.TYPES.stream()
                .filter(type -> type.wireName().equals(name))
                .findAny()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_PARAMETER,
                        "events: there is no event \"" + name + "\"; expected "
                                + WebhookEvent.TYPES.stream()
                                        .map(PhotoEventType::wireName)
                                        .collect(Collectors.joining(" or "))
                                + "."));
    }
}
