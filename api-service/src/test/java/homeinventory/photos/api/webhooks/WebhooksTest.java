package homeinventory.photos.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.WebhookId;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.webhooks.DeliveryProgress;
import homeinventory.photos.store.webhooks.DeliveryProgress.FailedAttempt;
import homeinventory.photos.store.webhooks.Webhook;
import homeinventory.photos.store.webhooks.WebhookSecret;
import homeinventory.photos.store.webhooks.Webhooks;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Webhooks without anybody who delivers. The one name that is looked up is reserved never to exist (RFC 6761 §6.4). */
class WebhooksTest {
    private static final String URL = "https://127.0.0.1:9443/hook";

    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final String webhooks = "/api/v1/workspaces/" + workspace + "/webhooks";

    @Test
    void a_webhook_is_made_with_a_secret_that_is_shown_once() {
        Answer made = create();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.field("secret")).startsWith("whsec_").hasSize("whsec_".length() + 44);
        assertThat(made.field("url")).isEqualTo(URL);
        assertThat(made.json().get("enabled").asBoolean()).isTrue();
        assertThat(made.json().get("events"))
                .extracting(JsonNode::asString)
                .containsExactly("photo.thumbnail_ready", "photo.thumbnail_failed");
        assertThat(api.get(webhooks).text()).contains(made.field("id")).doesNotContain(made.field("secret"));
        assertThat(api.get(path(made)).text()).contains(URL).doesNotContain("whsec_");
    }

    @Test
    void a_webhook_can_be_made_that_sends_nothing_yet() {
        Answer made = api.postJson(webhooks, "{\"url\": \"" + URL + "\", \"enabled\": false}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(api.get(path(made)).json().get("enabled").asBoolean(true)).isFalse();
    }

    @Test
    void the_answer_in_a_log_does_not_show_the_secret() {
        WebhookSecret secret = WebhookSecret.random();
        String id = create().field("id");
        Webhook webhook = api.bean(Webhooks.class)
                .find(workspace, new WebhookId(UUID.fromString(id)))
                .orElseThrow();

        assertThat(WebhookResource.of(webhook, secret).toString()).contains(id).doesNotContain(secret.text());
    }

    @Test
    void url_events_and_whether_it_is_enabled_can_be_changed() {
        String webhook = path(create());

        Answer changed = patch(webhook, "{\"events\": [\"photo.thumbnail_failed\"], \"enabled\": false}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.field("url")).isEqualTo(URL);
        assertThat(changed.json().get("enabled").asBoolean()).isFalse();
        assertThat(changed.json().get("events"))
                .extracting(JsonNode::asString)
                .containsExactly("photo.thumbnail_failed");
        assertThat(patch(webhook, "{\"url\": \"https://127.0.0.1/other\"}").field("url"))
                .isEqualTo("https://127.0.0.1/other");
        assertThat(patch(webhook, "{\"url\": \"ftp://127.0.0.1/\"}").field("type"))
                .isEqualTo("/problems/receiver-refused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                  | https://
                    {"url": "http://192.168.1.1/"}      | Use https
                    {"url": "https://nowhere.invalid/"} | nowhere.invalid
                    {"url": "https://me:word@8.8.8.8/"} | user or password
                    """)
    void a_url_that_cannot_be_called_is_refused_with_the_reason(String json, String reason) {
        Answer refused = api.postJson(webhooks, json);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field("type")).isEqualTo("/problems/receiver-refused");
        assertThat(refused.field("detail")).contains(reason);
        assertThat(api.get(webhooks).json().get("webhooks")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"photo.deleted\"]", "[\"webhook.ping\"]", "[null]"})
    void events_that_there_are_not_are_refused(String events) {
        Answer refused = api.postJson(webhooks, "{\"url\": \"" + URL + "\", \"events\": " + events + "}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.field("type")).isEqualTo("/problems/invalid-parameter");
    }

    @Test
    void an_eleventh_webhook_is_refused() {
        for (int i = 0; i < Webhooks.MAX_WEBHOOKS; i++) {
            assertThat(create().status()).isEqualTo(201);
        }

        Answer refused = create();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.field("type")).isEqualTo("/problems/too-many-webhooks");
    }

    @Test
    void a_secret_is_replaced_by_one_that_is_shown_once() {
        Answer made = create();

        Answer rotated = api.post(path(made) + "/rotate-secret");

        assertThat(rotated.status()).isEqualTo(200);
        assertThat(rotated.header("Cache-Control")).isEqualTo("no-store");
        assertThat(rotated.field("secret")).startsWith("whsec_").isNotEqualTo(made.field("secret"));
        assertThat(api.get(path(made)).text()).doesNotContain("whsec_");
    }

    @Test
    void a_deleted_webhook_is_gone() {
        String webhook = path(create());

        assertThat(api.delete(webhook).status()).isEqualTo(204);

        assertThat(api.get(webhook).status()).isEqualTo(404);
        assertThat(api.delete(webhook).status()).isEqualTo(404);
        assertThat(api.get(webhook + "/deliveries").status()).isEqualTo(404);
    }

    @Test
    void another_workspaces_webhook_is_not_found() {
        Answer made = create();
        String elsewhere = "/api/v1/workspaces/" + TestApi.newWorkspace() + "/webhooks/" + made.field("id");

        assertThat(api.get(elsewhere).status()).isEqualTo(404);
        assertThat(patch(elsewhere, "{\"enabled\": false}").status()).isEqualTo(404);
        assertThat(api.post(elsewhere + "/ping").status()).isEqualTo(404);
        assertThat(api.get(elsewhere + "/deliveries").status()).isEqualTo(404);
        assertThat(api.get(path(made)).json().get("enabled").asBoolean()).isTrue();
    }

    @Test
    void the_log_tells_what_came_of_an_event_which_can_then_be_sent_again() {
        String webhook = path(create());
        eventHappens();
        JsonNode pending = deliveries(webhook).get(0);
        String delivery = webhook + "/deliveries/" + pending.get("id").asString();
        assertThat(pending.get("event").asString()).isEqualTo("photo.thumbnail_failed");
        assertThat(pending.get("event_id").asLong()).isOne();
        assertThat(pending.get("state").asString()).isEqualTo("pending");
        assertThat(pending.get("workflow_url").asString())
                .endsWith("/workflows/webhook-" + pending.get("id").asString());
        assertThat(api.post(delivery + "/redeliver").field("type")).isEqualTo("/problems/delivery-under-way");

        fails(pending);

        JsonNode failed = deliveries(webhook).get(0);
        assertThat(failed.get("state").asString()).isEqualTo("failed");
        assertThat(failed.get("last_status").asInt()).isEqualTo(500);
        assertThat(failed.get("last_error").asString()).isEqualTo("The receiver answered 500.");
        Answer again = api.post(delivery + "/redeliver");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.field("state")).isEqualTo("pending");
        assertThat(again.field("workflow_url")).endsWith(pending.get("id").asString() + "-2");
        assertThat(api.post(webhook + "/deliveries/" + UUID.randomUUID() + "/redeliver")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_disabled_webhook_sends_nothing() {
        String webhook = path(create());
        eventHappens();
        JsonNode delivery = deliveries(webhook).get(0);
        fails(delivery);
        patch(webhook, "{\"enabled\": false}");
        eventHappens();

        assertThat(deliveries(webhook)).hasSize(1);
        assertThat(api.post(webhook + "/ping").field("type")).isEqualTo("/problems/webhook-disabled");
        assertThat(api.post(webhook + "/deliveries/" + delivery.get("id").asString() + "/redeliver")
                        .field("type"))
                .isEqualTo("/problems/webhook-disabled");
    }

    @Test
    void deliveries_come_in_pages() {
        String webhook = path(create());
        for (int i = 0; i < 3; i++) {
            api.post(webhook + "/ping");
        }

        JsonNode first = api.get(webhook + "/deliveries?limit=2").json();
        JsonNode second = api.get(webhook + "/deliveries?limit=2&cursor="
                        + first.get("next_cursor").asString())
                .json();

        assertThat(first.get("deliveries")).hasSize(2);
        assertThat(second.get("deliveries")).hasSize(1);
        assertThat(second.get("next_cursor").isNull()).isTrue();
    }

    private void eventHappens() {
        PhotoId photo = PhotoId.of(api.uploadPhoto(workspace).field("id"));
        assertThat(api.bean(EventLog.class).appendFailed(photo, 1, "Out of luck."))
                .isTrue();
    }

    private void fails(JsonNode delivery) {
        DeliveryId id = new DeliveryId(UUID.fromString(delivery.get("id").asString()));
        assertThat(api.bean(DeliveryProgress.class).failed(id, 1, new FailedAttempt(500, "The receiver answered 500.")))
                .isTrue();
    }

    private JsonNode deliveries(String webhook) {
        return api.get(webhook + "/deliveries").json().get("deliveries");
    }

    private Answer create() {
        return api.postJson(webhooks, "{\"url\": \"" + URL + "\"}");
    }

    private String path(Answer made) {
        return webhooks + "/" + made.field("id");
    }

    private Answer patch(String path, String json) {
        return api.send(
                api.request(path, "Content-Type", "application/json").method("PATCH", BodyPublishers.ofString(json)));
    }
}
