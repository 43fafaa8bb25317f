package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.webhooks.Deliveries;
import homeinventory.photos.store.webhooks.Delivery;
import homeinventory.photos.store.webhooks.DeliveryProgress;
import homeinventory.photos.store.webhooks.DeliveryProgress.FailedAttempt;
import homeinventory.photos.store.webhooks.DeliveryState;
import homeinventory.photos.store.webhooks.Webhook;
import homeinventory.photos.store.webhooks.Webhooks;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of webhooks as an administrator uses it. Nothing is delivered; the test records the results itself. */
class WebhooksInBrowserTest {
    private static final String URL = "https://127.0.0.1:9443/hook";

    private static final Duration LOOKS_AGAIN_AFTER = Duration.ofSeconds(2);

    private final SharedPage page = SharedPage.get();
    private final Browser browser = page.browser();
    private final TestApi api = page.api();
    private final WorkspaceId workspace = TestApi.newWorkspace();

    @BeforeEach
    void open() {
        browser.resize(1280, 900);
        browser.emulate("prefers-color-scheme", "light");
        browser.open(api.uri("/?workspace=" + workspace + "#/overview"));
        browser.find("#overview .to-webhooks").click();
        browser.find("#none:not([hidden])");
        browser.complaints();
    }

    @Test
    void a_webhook_is_made_tested_inspected_and_deleted() {
        browser.find("#make [name=url]").sendKeys(URL);
        browser.find("#make button").click();
        browser.awaitText("#made-words", "not shown again");
        String secret = browser.find("#made code").getText();
        assertThat(secret).startsWith("whsec_");
        browser.find("#copy").click();
        browser.awaitText("#made-words", "copied");
        browser.awaitText(".webhook .url", URL);

        eventHappens();
        browser.find(".webhook .log").click();
        browser.awaitText(".delivery[data-state=pending] .what", "photo.thumbnail_failed");
        fails();
        browser.fireTimers(LOOKS_AGAIN_AFTER);
        browser.awaitText(".delivery[data-state=failed] .result", "The receiver answered 500.");
        assertNoViolations();
        browser.find(".delivery .again").click();
        Awaitility.await().until(() -> delivery().round() == 2);

        browser.find(".webhook .ping").click();
        Awaitility.await().until(() -> browser.count(".delivery") == 2);

        browser.find(".webhook .switch").click();
        browser.awaitText(".webhook[data-enabled=false] .state", "nothing is sent");
        assertThat(webhook().enabled()).isFalse();

        browser.find(".webhook .remove").click();
        browser.accept();
        browser.find("#none:not([hidden])");
        assertThat(api.bean(Webhooks.class).list(workspace)).isEmpty();
    }

    @Test
    void older_deliveries_stay_visible_and_a_failed_refresh_is_repeated() {
        api.postJson("/api/v1/workspaces/" + workspace + "/webhooks", "{\"url\": \"" + URL + "\"}");
        for (int i = 0; i < 21; i++) {
            api.bean(Deliveries.class).ping(webhook().id());
        }
        browser.reload();
        browser.find(".webhook .log").click();
        browser.find(".deliveries .more:not([hidden])").click();
        browser.awaitTrue("document.querySelectorAll('.delivery').length === 21");
        browser.evaluate("window.reallyFetch = fetch; window.requests = 0;"
                + " window.fetch = () => { window.requests++; return Promise.reject(new TypeError('away')); }");
        browser.fireTimers(LOOKS_AGAIN_AFTER);
        assertThat(browser.evaluate("return window.requests")).isEqualTo(0L);
        assertThat(browser.count(".delivery")).isEqualTo(21);

        browser.find(".webhook .log").click();
        browser.find(".webhook .log").click();
        browser.find("#problem:not([hidden])");
        browser.evaluate("window.fetch = window.reallyFetch");
        browser.fireTimers(LOOKS_AGAIN_AFTER);
        browser.awaitTrue("document.querySelectorAll('.delivery').length === 20");
        browser.complaints();
    }

    @Test
    void a_refused_address_is_explained() {
        browser.find("#make [name=url]").sendKeys("ftp://shop.example/");
        browser.find("#make button").click();

        browser.awaitText("#problem", "https");
        assertThat(browser.count(".webhook")).isZero();
    }

    private void assertNoViolations() {
        for (String scheme : List.of("dark", "light")) {
            browser.emulate("prefers-color-scheme", scheme);
            Axe.assertNoViolations(browser, "webhooks-" + scheme);
        }
        browser.resize(320, 900);
        Axe.assertNoViolations(browser, "webhooks-320");
        browser.resize(1280, 900);
    }

    private void eventHappens() {
        PhotoId photo = PhotoId.of(api.uploadPhoto(workspace).field("id"));
        api.bean(EventLog.class).appendFailed(photo, 1, "Out of luck.");
    }

    private void fails() {
        Delivery delivery = delivery();
        assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
        api.bean(DeliveryProgress.class).failed(delivery.id(), 1, new FailedAttempt(500, "The receiver answered 500."));
    }

    private Webhook webhook() {
        return api.bean(Webhooks.class).list(workspace).getFirst();
    }

    /** The oldest delivery. */
    private Delivery delivery() {
        return api.bean(Deliveries.class)
                .list(webhook().id(), null, 10)
                .deliveries()
                .getLast();
    }
}
