package homeinventory.photos.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.SharedApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The document takes the names of events from the vocabulary. */
class EventNamesInOpenApiTest {
    private final JsonNode document = SharedApi.get().get("/v3/api-docs").json();

    @Test
    void webhooks_can_subscribe_to_outcomes() {
        JsonNode schemas = document.at("/components/schemas");
        List<String> outcomes = List.of("photo.thumbnail_ready", "photo.thumbnail_failed");

        assertThat(names(schemas.at("/Webhook/properties/events/items/enum"))).isEqualTo(outcomes);
        assertThat(names(schemas.at("/WebhookTerms/properties/events/items/enum")))
                .isEqualTo(outcomes);
        assertThat(names(schemas.at("/WebhookDelivery/properties/event/enum")))
                .containsExactly("photo.thumbnail_ready", "photo.thumbnail_failed", "webhook.ping");
        assertThat(schemas.at("/Webhook/properties/events/uniqueItems").asBoolean())
                .isTrue();
        assertThat(schemas.at("/WebhookDelivery/properties/event/type").asString())
                .isEqualTo("string");
    }

    @Test
    void the_stream_lists_all_events() {
        assertThat(document.path("paths")
                        .path("/api/v1/workspaces/{workspace_id}/events")
                        .at("/get/responses/200/description")
                        .asString())
                .isEqualTo("Server-sent events: photo.thumbnail_ready, photo.thumbnail_failed, stream.reset; with"
                        + " include=changes also photo.deleted and photo.retried");
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
