package homeinventory.photos.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.api.dispatch.Outbox.Remainder;
import homeinventory.photos.api.temporal.ThumbnailWorkflows;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.photos.DispatchQueue;
import homeinventory.photos.store.photos.PhotoCatalogue;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.StartWorkflowExecutionRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.converter.DefaultDataConverter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With Temporal there. */
class DispatcherTest extends OnTemporal {

    @Test
    void an_upload_starts_its_workflow() {
        String workflowId = "thumbnail-" + api.uploadPhoto(workspace).field("id");

        await().until(() -> temporal.startedIds().contains(workflowId));

        var workflow = temporal.describe(workflowId).getWorkflowExecutionInfo();
        assertThat(workflow.getType().getName()).isEqualTo("ThumbnailWorkflow");
        assertThat(workflow.getTaskQueue()).isEqualTo("thumbnails");
        assertThat(text(workflow.getSearchAttributes().getIndexedFieldsOrThrow("WorkspaceId")))
                .isEqualTo(workspace.toString());
        assertThat(text(workflow.getSearchAttributes().getIndexedFieldsOrThrow("PhotoType")))
                .isEqualTo("item");
    }

    @Test
    void a_regeneration_starts_its_workflow_and_each_change_is_sent_to_it() {
        String regenerations = "/api/v1/workspaces/" + workspace + "/regenerations/";
        String id = api.post("/api/v1/workspaces/" + workspace + "/photos/thumbnails/regenerate")
                .field("id");
        await().until(() -> temporal.signals("regeneration-" + id) == 1);
        api.post(regenerations + id + "/pause");
        await().until(() -> temporal.signals("regeneration-" + id) == 2);

        var workflow = temporal.describe("regeneration-" + id).getWorkflowExecutionInfo();
        assertThat(workflow.getType().getName()).isEqualTo("RegenerationWorkflow");
        assertThat(workflow.getTaskQueue()).isEqualTo("regeneration");
        assertThat(text(workflow.getSearchAttributes().getIndexedFieldsOrThrow("WorkspaceId")))
                .isEqualTo(workspace.toString());
    }

    @Test
    void a_workflow_is_readable_in_the_web_ui() {
        byte[] photo = SamplePhotos.jpeg(320, 240);
        String workflowId = "thumbnail-"
                + api.upload(TestApi.uploadPath(workspace), MultipartBody.ofFile("so_fa [new].jpg", photo))
                        .field("id");

        StartWorkflowExecutionRequest start = awaitStart(workflowId);

        assertThat(text(start.getUserMetadata().getSummary()))
                .isEqualTo("so\\_fa \\[new\\].jpg, " + Math.round(photo.length / 1024.0) + " KiB");
        assertThat(text(start.getUserMetadata().getDetails()))
                .contains("so\\_fa \\[new\\].jpg")
                .contains(workspace.toString())
                .contains("/original.jpg");
    }

    @Test
    void the_longest_name_makes_a_summary_that_the_server_takes() {
        String workflowId = "thumbnail-"
                + api.upload(
                                TestApi.uploadPath(workspace),
                                MultipartBody.ofFile("🛋".repeat(125) + ".jpg", SamplePhotos.jpeg(64, 48)))
                        .field("id");

        StartWorkflowExecutionRequest start = awaitStart(workflowId);

        assertThat(start.getUserMetadata().getSummary().getSerializedSize()).isLessThan(400);
        assertThat(start.getUserMetadata().getDetails().getSerializedSize()).isLessThan(20_000);
    }

    @Test
    void a_workflow_has_no_timeout_of_its_own() {
        StartWorkflowExecutionRequest start =
                awaitStart("thumbnail-" + api.uploadPhoto(workspace).field("id"));

        assertThat(start.getWorkflowExecutionTimeout().getSeconds()).isZero();
        assertThat(start.getWorkflowRunTimeout().getSeconds()).isZero();
    }

    @Test
    void a_photo_without_a_signal_is_found_by_polling() {
        var photo = NewPhotoFixture.aPhoto().in(workspace).build();
        api.bean(PhotoCatalogue.class).insert(photo, null);

        await().until(() -> temporal.startedIds().contains("thumbnail-" + photo.id()));
    }

    @Test
    void more_photos_than_a_batch_holds_are_all_started_once() {
        List<String> workflowIds = Stream.generate(
                        () -> "thumbnail-" + api.uploadPhoto(workspace).field("id"))
                .limit(45)
                .toList();

        await().until(() -> undispatched() == 0);

        assertThat(temporal.startedIds())
                .filteredOn(workflowIds::contains)
                .containsExactlyInAnyOrderElementsOf(workflowIds);
    }

    @Test
    void photos_wait_for_room_in_a_local_worker_but_not_for_one_that_stays_busy() throws InterruptedException {
        await().until(() -> undispatched() == 0);
        Dispatcher ownOfTheApi = api.bean(PhotoDispatcher.class);
        ownOfTheApi.stop();
        try {
            List<String> oldestFirst =
                    Stream.generate(this::insertPhoto).limit(5).sorted().toList();
            AtomicInteger room = new AtomicInteger(2);
            var pending = new DispatchPending(
                    api.bean(DispatchQueue.class),
                    api.bean(ThumbnailWorkflows.class),
                    api.bean(DispatchProperties.class),
                    Optional.of(longest -> room.get()));

            assertThat(pending.dispatchBatch()).isEqualTo(Remainder.MAYBE);
            assertThat(temporal.startedIds()).contains(oldestFirst.get(0), oldestFirst.get(1));
            assertThat(undispatched()).isEqualTo(3);

            room.set(0);
            assertThat(pending.dispatchBatch()).isEqualTo(Remainder.NONE);
            assertThat(temporal.startedIds()).containsAll(oldestFirst);
        } finally {
            ownOfTheApi.start();
        }
    }

    private String insertPhoto() {
        var photo = NewPhotoFixture.aPhoto().in(workspace).build();
        api.bean(PhotoCatalogue.class).insert(photo, null);
        return "thumbnail-" + photo.id();
    }

    @Test
    void a_workflow_that_runs_already_counts_as_started() {
        var photo = NewPhotoFixture.aPhoto().in(workspace).build();
        String workflowId = "thumbnail-" + photo.id();
        startByHand(workflowId);

        api.bean(PhotoCatalogue.class).insert(photo, null);

        await().until(() -> dispatched(photo.id()));
        assertThat(temporal.startedIds()).filteredOn(workflowId::equals).hasSize(2);
        assertThat(temporal.history(workflowId))
                .filteredOn(event -> event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED)
                .hasSize(1);
    }

    @Test
    void a_retried_photo_gets_a_workflow_of_its_own() {
        Answer uploaded = api.uploadPhoto(workspace);
        awaitStart("thumbnail-" + uploaded.field("id"));
        api.fail(uploaded, "Out of luck.");

        api.post("/api/v1/workspaces/" + workspace + "/photos/" + uploaded.field("id") + "/thumbnails/retry");

        StartWorkflowExecutionRequest start = awaitStart("thumbnail-" + uploaded.field("id") + "-2");
        assertThat(text(start.getUserMetadata().getSummary())).endsWith(", retried by hand");
    }

    @Test
    void deleting_a_photo_cancels_its_workflow() {
        Answer uploaded = api.uploadPhoto(workspace);
        String workflowId = "thumbnail-" + uploaded.field("id");
        await().until(() -> dispatched(PhotoId.of(uploaded.field("id"))));

        api.delete("/api/v1/workspaces/" + workspace + "/photos/" + uploaded.field("id"));

        assertThat(temporal.history(workflowId))
                .extracting(HistoryEvent::getEventType)
                .contains(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCEL_REQUESTED);
    }

    @Test
    void a_photo_whose_workflow_never_ran_is_deleted_all_the_same() {
        var photo = NewPhotoFixture.aPhoto().in(workspace).build();
        PhotoCatalogue catalogue = api.bean(PhotoCatalogue.class);
        catalogue.insert(photo, null);
        api.bean(JdbcClient.class)
                .sql("UPDATE warehouse.photos SET dispatched_at = now() WHERE id = ?")
                .param(photo.id().value())
                .update();

        assertThat(api.delete("/api/v1/workspaces/" + workspace + "/photos/" + photo.id())
                        .status())
                .isEqualTo(204);
    }

    private static void startByHand(String workflowId) {
        WorkflowClient client = api.bean(WorkflowClient.class);
        client.newUntypedWorkflowStub(
                        "ThumbnailWorkflow",
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(workflowId)
                                .setTaskQueue("thumbnails")
                                .build())
                .start();
    }

    private static boolean dispatched(PhotoId photoId) {
        return api.bean(JdbcClient.class)
                .sql("SELECT dispatched_at IS NOT NULL FROM warehouse.photos WHERE id = ?")
                .param(photoId.value())
                .query(Boolean.class)
                .single();
    }

    private static int undispatched() {
        return api.bean(JdbcClient.class)
                .sql(
                        "SELECT count(*) FROM warehouse.photos WHERE thumbnail_status = 'pending' AND dispatched_at IS NULL")
                .query(Integer.class)
                .single();
    }

    private static String text(io.temporal.api.common.v1.Payload payload) {
        return DefaultDataConverter.STANDARD_INSTANCE.fromPayload(payload, String.class, String.class);
    }
}
