package homeinventory.photos.stack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.TaskQueues;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.stack.endtoend.EventReader.Event;
import homeinventory.photos.stack.invariants.Invariants;
import homeinventory.photos.stack.postgres.PreparedHome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stack that was started on an empty folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningStackTest {
    private static final Pattern UPLOAD_LINE = Pattern.compile("Upload +(curl -F file=@(\\S+) (\\S+))");

    private Path folder;
    private Stack stack;
    private PhotoClient photos;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        // On a busy machine, too, photos wait for the worker in the same process.
        stack = Stack.start(folder.resolve("home"), "--photos.dispatch.local-worker-patience=30s");
        photos = stack.client();
    }

    @AfterEach
    void all_invariants_hold() throws IOException {
        assertThat(new Invariants(stack.environment()).check(List.of()).lines()).isEmpty();
    }

    @AfterAll
    void stop() throws Exception {
        photos.close();
        List<ProcessHandle> children = stack.children();
        assertThat(children).allMatch(ProcessHandle::isAlive);

        stack.close();

        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(stack.process().errors()).isEmpty();
    }

    @Test
    void the_printed_command_uploads_a_photo_and_its_thumbnails_are_announced_and_served() throws Exception {
        Matcher line = UPLOAD_LINE.matcher(stack.process().output());
        assertThat(line.find()).as(stack.process().output()).isTrue();
        Process curl = new ProcessBuilder("sh", "-c", line.group(1)).start();
        JsonNode uploaded = new JsonMapper().readTree(curl.getInputStream());
        assertThat(curl.waitFor()).isZero();
        assertThat(PhotoClient.status(uploaded)).isEqualTo("pending");

        try (PhotoClient workspace =
                photos.inWorkspace(UUID.fromString(uploaded.get("workspace_id").asString()))) {
            Event ready = workspace.events("0").await("photo.thumbnail_ready", PhotoClient.id(uploaded));
            for (ThumbnailSize size : ThumbnailSize.values()) {
                byte[] thumbnail = workspace.bytes(
                        ready.data().get(size.wireName() + "_thumbnail_url").asString());
                // The sample is 1600 × 1200.
                assertThat(ImageIO.read(new ByteArrayInputStream(thumbnail)).getWidth())
                        .isEqualTo(size.boxPixels());
            }
            assertThat(workspace.photo(uploaded).get("thumbnail_attempts").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_truncated_photo_is_announced_as_failed_and_its_workflow_is_listed_as_failed() throws Exception {
        JsonNode uploaded = photos.upload(SamplePhotos.truncatedJpeg());

        Event failed = photos.events("0").await("photo.thumbnail_failed", PhotoClient.id(uploaded));

        assertThat(failed.data().get("error").asString()).isNotBlank();
        assertThat(photos.photo(uploaded).get("thumbnail_error").asString())
                .isEqualTo(failed.data().get("error").asString());
        URI page = URI.create(photos.photo(uploaded).get("workflow_url").asString());
        assertThat(page.getPort()).isEqualTo(stack.ports().get(2));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(WorkflowHistory.find(
                                stack.temporalAddress(), "ExecutionStatus = 'Failed' AND PhotoType = 'item'"))
                        .containsExactly("thumbnail-" + PhotoClient.id(uploaded)));
        assertThat(page.getPath()).endsWith("/thumbnail-" + PhotoClient.id(uploaded));
    }

    @Test
    void a_workflow_is_found_by_each_attribute_that_operators_search() throws Exception {
        UUID workspaceId = UUID.randomUUID();
        try (PhotoClient workspace = photos.inWorkspace(workspaceId)) {
            String photoId = PhotoClient.id(workspace.await(workspace.upload(SamplePhotos.jpeg(640, 480)), "complete"));
            String workflowId = "thumbnail-" + photoId;
            String thisOne = " AND WorkspaceId = '" + workspaceId + "'";

            for (String search : List.of(
                    "WorkspaceId = '" + workspaceId + "'",
                    "WorkflowId = '" + workflowId + "'",
                    "WorkflowType = 'ThumbnailWorkflow'" + thisOne,
                    "ExecutionStatus = 'Completed'" + thisOne,
                    "PhotoType = 'item'" + thisOne,
                    "TaskQueue = '" + TaskQueues.THUMBNAILS + "'" + thisOne,
                    "HistoryLength > 1 AND RootWorkflowId = '" + workflowId + "'")) {
                Awaitility.await(search)
                        .atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(WorkflowHistory.find(stack.temporalAddress(), search))
                                .containsExactly(workflowId));
            }
        }
    }

    @Test
    void queued_photos_start_when_the_worker_has_room_and_get_their_first_task_with_the_start() {
        List<JsonNode> queued = photos.uploadAtOnce(30, SamplePhotos.jpeg(640, 480));

        assertThat(queued).allSatisfy(photo -> {
            photos.await(photo, "complete");
            assertThat(WorkflowHistory.beganWithItsStart(stack.temporalAddress(), PhotoClient.id(photo)))
                    .isTrue();
        });
    }

    @Test
    void a_regenerated_photo_has_new_addresses_and_is_announced_again() throws Exception {
        try (PhotoClient workspace = photos.inWorkspace(UUID.randomUUID())) {
            JsonNode before = workspace.await(workspace.upload(SamplePhotos.jpeg(640, 480)), "complete");

            assertThat(workspace.regenerate().get("regenerated").asInt()).isOne();

            JsonNode after = workspace.photo(before);
            assertThat(after.get("large_thumbnail_url").asString()).endsWith("/thumbnails/2/large");
            assertThat(workspace.bytes(after.get("large_thumbnail_url").asString()))
                    .isNotEmpty();
            assertThat(after.get("thumb_hash")).isEqualTo(before.get("thumb_hash"));
            EventReader events = workspace.events("1");
            assertThat(events.await("photo.thumbnail_ready", PhotoClient.id(before))
                            .data()
                            .get("large_thumbnail_url"))
                    .isEqualTo(after.get("large_thumbnail_url"));
        }
    }

    @Test
    void a_webhook_delivery_is_signed_and_retried_until_the_receiver_accepts_it() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver(2);
                PhotoClient workspace = photos.inWorkspace(UUID.randomUUID())) {
            JsonNode webhook = workspace.webhook(receiver.url());
            String photoId = PhotoClient.id(workspace.upload(SamplePhotos.jpeg(640, 480)));

            JsonNode delivery = Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(
                            () -> workspace.deliveries(webhook).path(0),
                            first -> first.path("state").asString().equals("delivered"));

            assertThat(delivery.get("attempts").asInt()).isEqualTo(3);
            assertThat(receiver.requests()).hasSize(3).allSatisfy(request -> {
                assertThat(request.id()).isEqualTo(PhotoClient.id(delivery));
                assertThat(request.isSignedWith(webhook.get("secret").asString()))
                        .isTrue();
                JsonNode body = new JsonMapper().readTree(request.body());
                assertThat(body.get("type").asString()).isEqualTo("photo.thumbnail_ready");
                assertThat(body.get("data"))
                        .isEqualTo(workspace
                                .events("0")
                                .await("photo.thumbnail_ready", photoId)
                                .data());
            });
        }
    }

    @Test
    void its_worker_is_listed() {
        assertThat(photos.workers())
                .singleElement()
                .satisfies(worker -> assertThat(worker.get("name").asString())
                        .startsWith(stack.process().pid() + "@"));
    }

    @Test
    void a_second_stack_runs_beside_it() throws Exception {
        PreparedHome.copyTo(folder.resolve("second"));
        try (Stack second = Stack.start(folder.resolve("second"));
                PhotoClient others = second.client()) {
            JsonNode here = photos.upload(SamplePhotos.jpeg(640, 480));
            JsonNode there = others.upload(SamplePhotos.png(640, 480));

            photos.await(here, "complete");
            others.await(there, "complete");

            assertThat(others.photos()).hasSize(1);
        }
    }

    @Test
    void no_port_can_be_reached_from_another_machine() throws IOException {
        List<InetAddress> addresses = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();

        for (int port : stack.ports()) {
            assertThat(isOpen(InetAddress.getLoopbackAddress(), port))
                    .as("port %d", port)
                    .isTrue();
            for (InetAddress address : addresses) {
                assertThat(isOpen(address, port))
                        .as("port %d at %s", port, address)
                        .isFalse();
            }
        }
    }

    private static boolean isOpen(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }
}
