package homeinventory.photos.worker.webhooks;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static homeinventory.photos.worker.housekeeping.HousekeepingFixture.count;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.model.webhooks.WebhookDeliveryRequest;
import homeinventory.photos.model.webhooks.WebhookDeliveryWorkflow;
import homeinventory.photos.store.events.PhotoEventType;
import homeinventory.photos.store.photos.NewPhoto;
import homeinventory.photos.store.webhooks.Delivery;
import homeinventory.photos.store.webhooks.DeliveryState;
import homeinventory.photos.store.webhooks.ReceiverUrl;
import homeinventory.photos.store.webhooks.Webhook;
import homeinventory.photos.store.webhooks.WebhookSecret;
import homeinventory.photos.worker.housekeeping.Chore;
import homeinventory.photos.worker.housekeeping.OnHousekeeping;
import homeinventory.photos.worker.housekeeping.Workflows;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries to webhooks whose workflow was lost, and those past their time. No worker delivers here. */
class DeliverySweepTest extends OnHousekeeping {
    private static final Duration STALE = Duration.ofMinutes(20);

    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private Webhook webhook;

    @Override
    protected List<Chore> contributed() {
        return List.of(
                new ReconcileDeliveries(
                        bed.store().deliveryUpkeep(), bed.store().deliveryProgress(), new Workflows(bed.client())),
                new ExpireDeliveries(bed.store().deliveryUpkeep()));
    }

    @BeforeEach
    void make_a_webhook() {
        webhook = bed.store()
                .webhooks()
                .create(
                        workspace,
                        ReceiverUrl.of("https://shop.example/"),
                        Set.of(PhotoEventType.THUMBNAIL_READY),
                        true,
                        WebhookSecret.random())
                .orElseThrow();
    }

    @Test
    void a_delivery_whose_workflow_is_lost_is_begun_anew() {
        dispatchedEvent();

        HousekeepingReport report = housekeeping.runAfter(STALE);

        assertThat(count(report, Tally.DELIVERIES_STARTED_AGAIN)).isOne();
        assertThat(bed.store().deliveryOutbox().undispatched(10))
                .singleElement()
                .satisfies(again -> assertThat(again.round()).isEqualTo(2));
    }

    @Test
    void a_delivery_that_has_its_workflow_is_left_to_it() {
        start(dispatchedEvent());

        HousekeepingReport report = housekeeping.runAfter(STALE);

        assertThat(count(report, Tally.DELIVERIES_STARTED_AGAIN)).isZero();
        assertThat(delivery().round()).isOne();
    }

    @Test
    void a_delivery_that_somebody_stopped_is_marked_failed() {
        start(dispatchedEvent()).terminate("enough");

        HousekeepingReport report = housekeeping.runAfter(STALE);

        assertThat(count(report, Tally.DELIVERIES_STARTED_AGAIN)).isZero();
        assertThat(delivery().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery().lastError()).isEqualTo("The delivery was stopped.");
    }

    @Test
    void deliveries_are_kept_as_long_as_events() {
        dispatchedEvent();

        assertThat(count(housekeeping.runAfter(Duration.ofDays(29)), Tally.DELIVERIES_EXPIRED))
                .isZero();
        assertThat(count(housekeeping.runAfter(Duration.ofDays(31)), Tally.DELIVERIES_EXPIRED))
                .isOne();
        assertThat(bed.store().deliveries().list(webhook.id(), null, 10).deliveries())
                .isEmpty();
    }

    private Delivery dispatchedEvent() {
        NewPhoto photo = aPhoto().in(workspace).build();
        bed.store().photos().insert(photo, null);
        bed.store().events().appendReady(photo.id(), 1);
        bed.store().deliveryOutbox().undispatched(10).forEach(bed.store().deliveryOutbox()::dispatched);
        return delivery();
    }

    private Delivery delivery() {
        return bed.store().deliveries().list(webhook.id(), null, 1).deliveries().getFirst();
    }

    private WorkflowStub start(Delivery delivery) {
        WebhookDeliveryRequest request = new WebhookDeliveryRequest(workspace, delivery.id(), 1, "{}");
        WorkflowStub workflow = bed.client()
                .newUntypedWorkflowStub(
                        "WebhookDeliveryWorkflow",
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(request.workflowId())
                                .setTaskQueue(WebhookDeliveryWorkflow.TASK_QUEUE)
                                .build());
        workflow.start(request);
        return workflow;
    }
}
