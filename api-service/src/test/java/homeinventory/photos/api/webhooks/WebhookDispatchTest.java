package homeinventory.photos.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.dispatch.OnTemporal;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.webhooks.DeliveryProgress;
import io.temporal.api.workflowservice.v1.StartWorkflowExecutionRequest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From an event to the workflow that tells a webhook of it. */
class WebhookDispatchTest extends OnTemporal {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void an_event_without_a_signal_is_found_by_polling_and_sent_to_each_webhook() {
        String webhook = webhook();
        PhotoId photo = PhotoId.of(api.uploadPhoto(workspace).field("id"));
        api.bean(EventLog.class).appendFailed(photo, 1, "Out of luck.");
        String delivery =
                api.get(webhook + "/deliveries").json().at("/deliveries/0/id").asString();

        StartWorkflowExecutionRequest start = awaitStart("webhook-" + delivery);

        assertThat(start.getWorkflowType().getName()).isEqualTo("WebhookDeliveryWorkflow");
        assertThat(start.getTaskQueue().getName()).isEqualTo("webhooks");
        JsonNode input = JSON.readTree(start.getInput().getPayloads(0).getData().toStringUtf8());
        JsonNode body = JSON.readTree(input.get("body").asString());
        assertThat(body.get("type").asString()).isEqualTo("photo.thumbnail_failed");
        assertThat(Instant.parse(body.get("timestamp").asString())).isBeforeOrEqualTo(Instant.now());
        assertThat(body.at("/data/photo_id").asString()).isEqualTo(photo.toString());
        assertThat(body.at("/data/error").asString()).isEqualTo("Out of luck.");
    }

    @Test
    void a_test_of_a_webhook_and_each_further_round_have_workflows_of_their_own() {
        String webhook = webhook();
        String delivery = api.post(webhook + "/ping").field("id");
        awaitStart("webhook-" + delivery);

        api.bean(DeliveryProgress.class).givenUp(new DeliveryId(UUID.fromString(delivery)), 1, "No answer.");
        api.post(webhook + "/deliveries/" + delivery + "/redeliver");

        awaitStart("webhook-" + delivery + "-2");
    }

    @Test
    void a_start_that_was_not_recorded_is_recorded_later_and_blocks_no_other() {
        String webhook = webhook();
        String delivery = api.post(webhook + "/ping").field("id");
        awaitStart("webhook-" + delivery);
        await().until(() -> isDispatched(delivery));

        sql("UPDATE warehouse.webhook_deliveries SET dispatched_at = NULL WHERE id = CAST(? AS UUID)")
                .param(delivery)
                .update();

        awaitStart("webhook-" + api.post(webhook + "/ping").field("id"));
        await().until(() -> isDispatched(delivery));
    }

    @Test
    void a_delivery_whose_event_has_expired_is_marked_failed() {
        String webhook = webhook();
        sql("""
                        INSERT INTO warehouse.webhook_deliveries (webhook_id, workspace_id, event, sequence)
                        SELECT id, workspace_id, 'thumbnail_ready', 7 FROM warehouse.webhooks WHERE workspace_id = ?
                        """).param(workspace.value()).update();

        await().until(() -> api.get(webhook + "/deliveries")
                .json()
                .at("/deliveries/0/state")
                .asString()
                .equals("failed"));
        assertThat(api.get(webhook + "/deliveries").text()).contains(StartDelivery.EXPIRED);
    }

    private static boolean isDispatched(String delivery) {
        return sql("SELECT dispatched_at IS NOT NULL FROM warehouse.webhook_deliveries WHERE id = CAST(? AS UUID)")
                .param(delivery)
                .query(Boolean.class)
                .single();
    }

    private static StatementSpec sql(String statement) {
        return api.bean(JdbcClient.class).sql(statement);
    }

    private String webhook() {
        String webhooks = "/api/v1/workspaces/" + workspace + "/webhooks";
        return webhooks + "/"
                + api.postJson(webhooks, "{\"url\": \"https://127.0.0.1/\"}").field("id");
    }
}
