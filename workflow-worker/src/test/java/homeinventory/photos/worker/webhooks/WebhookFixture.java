package homeinventory.photos.worker.webhooks;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.webhooks.DeliveryOutcome;
import homeinventory.photos.model.webhooks.WebhookDeliveryActivities;
import homeinventory.photos.model.webhooks.WebhookDeliveryRequest;
import homeinventory.photos.model.webhooks.WebhookDeliveryWorkflow;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.photos.NewPhoto;
import homeinventory.photos.store.webhooks.Delivery;
import homeinventory.photos.store.webhooks.ReceiverAddresses;
import homeinventory.photos.store.webhooks.ReceiverUrl;
import homeinventory.photos.store.webhooks.Webhook;
import homeinventory.photos.store.webhooks.WebhookChange;
import homeinventory.photos.store.webhooks.WebhookEvent;
import homeinventory.photos.store.webhooks.WebhookSecret;
import homeinventory.photos.worker.fixture.TestBed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/** A workspace with a webhook on a test bed, and a worker that delivers. */
final class WebhookFixture implements AutoCloseable {
    /** As in production, but for the time limit, which is real time. */
    static final DeliveryProperties PROPERTIES = properties(true, Duration.ofSeconds(10));

    static final String BODY = "{\"type\":\"photo.thumbnail_ready\",\"data\":{\"photo_id\":\"…\"}}";

    final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    final WebhookSecret secret = WebhookSecret.random();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private final TestBed bed;
    private final WorkerFactory worker;
    private final SendWebhook send;
    private final Webhook webhook;

    WebhookFixture(TestBed bed, ReceiverUrl url, DeliveryProperties properties) {
        this.bed = bed;
        this.webhook = store().webhooks()
                .create(workspace, url, WebhookEvent.TYPES, true, secret)
                .orElseThrow();
        this.send = new SendWebhook(
                new ReceiverAddresses(properties.allowPrivateAddresses()),
                properties.concurrency(),
                properties.retry().attemptTimeLimit(),
                bed::now);
        this.worker = WorkerFactory.newInstance(bed.client());
        new WebhookWorker(properties, activities(properties)).addTo(worker);
        worker.start();
    }

    static DeliveryProperties properties(boolean privateAllowed, Duration timeLimit) {
        return new DeliveryProperties(
                privateAllowed,
                4,
                new DeliveryProperties.Retry(Duration.ofSeconds(10), 2, Duration.ofHours(1), 32, timeLimit));
    }

    private WebhookDeliveryActivities activities(DeliveryProperties properties) {
        return new WebhookDeliveryActivitiesImpl(
                store().deliveryProgress(),
                send,
                properties.retry().schedule(),
                bed::now,
                new WebhookMetrics(registry));
    }

    /** A photo becomes ready. */
    Delivery event() {
        NewPhoto photo = aPhoto().in(workspace).build();
        store().photos().insert(photo, null);
        store().events().appendReady(photo.id(), 1);
        return delivery();
    }

    /** The newest delivery, as the log tells it. */
    Delivery delivery() {
        return store().deliveries().list(webhook.id(), null, 1).deliveries().getFirst();
    }

    Webhook webhook() {
        return store().webhooks().find(workspace, webhook.id()).orElseThrow();
    }

    void change(WebhookChange change) {
        assertThat(store().webhooks().change(workspace, webhook.id(), change)).isPresent();
    }

    WorkflowStub start(Delivery delivery) {
        return start(bed.client(), new WebhookDeliveryRequest(workspace, delivery.id(), delivery.round(), BODY));
    }

    /** Starts the workflow as the API does. */
    static WorkflowStub start(WorkflowClient client, WebhookDeliveryRequest request) {
        WebhookDeliveryWorkflow workflow = client.newWorkflowStub(
                WebhookDeliveryWorkflow.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(request.workflowId())
                        .setTaskQueue(WebhookDeliveryWorkflow.TASK_QUEUE)
                        .build());
        WorkflowClient.start(workflow::deliver, request);
        return WorkflowStub.fromTyped(workflow);
    }

    /** Starts the workflow and skips time until it ends. */
    DeliveryOutcome deliver(Delivery delivery) {
        return start(delivery).getResult(DeliveryOutcome.class);
    }

    TestStore store() {
        return bed.store();
    }

    /** Closes the test bed too, after the worker: its polls would hold up its end. */
    @Override
    public void close() throws IOException {
        worker.shutdownNow();
        bed.close();
        send.close();
    }
}
