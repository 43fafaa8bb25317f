package homeinventory.photos.api.webhooks;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.store.webhooks.WebhookEvent;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What clients say of a webhook that is to be made or changed. */
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
                                description =
                                        "Which events; at least one. A new one is told of all if nothing is said"),
                minItems = 1,
                uniqueItems = true,
                schema = @Schema(allowableValues = {"photo.thumbnail_ready", "photo.thumbnail_failed"}))
        @Nullable
        List<@Nullable String> events,

        @Schema(
                types = {"boolean", "null"},
                description = "Whether anything is sent. A new one is enabled if nothing is said")
        @Nullable
        Boolean enabled) {

    /** The events; null if nothing is said of them. */
    @Nullable
    Set<WebhookEvent> wantedEvents() {
        List<@Nullable String> names = events;
        return names == null ? null : read(names);
    }

    private static Set<WebhookEvent> read(List<@Nullable String> names) {
        Set<WebhookEvent> wanted = EnumSet.noneOf(WebhookEvent.class);
        try {
            names.forEach(name -> wanted.add(WebhookEvent.ofWireName(String.valueOf(name))));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "events: " + e.getMessage() + ".", e);
        }
        if (wanted.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "events is empty; name at least one, or disable the webhook with \"enabled\": false.");
        }
        return Collections.unmodifiableSet(wanted);
    }
}
