package homeinventory.photos.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestPorts;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Timeout(300) // what waits for a Temporal that does not answer would wait for an hour
class TemporalOutageTest {

    /** What waits for Temporal waits longer than this class may take. */
    private static final Duration START_TIMEOUT = Duration.ofHours(1);

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.create();

    @TempDir
    private Path storage;

    private final WorkspaceId workspace = TestApi.newWorkspace();

    @AfterEach
    void forget() {
        DATABASE.jdbc().sql("DELETE FROM warehouse.photos").update();
    }

    @Test
    void uploads_go_on_while_temporal_is_away_and_their_workflows_start_when_it_is_back(CapturedOutput output) {
        int port = TestPorts.free();
        try (TestApi api = start("127.0.0.1:" + port)) {
            List<String> workflowIds = upload(api, 5);
            await().untilAsserted(() -> assertThat(output).contains("could not be started"));
            assertThat(undispatched()).isEqualTo(5);

            try (TestTemporal temporal = TestTemporal.start(port)) {
                await().until(() -> undispatched() == 0);

                assertThat(temporal.startedIds()).containsExactlyInAnyOrderElementsOf(workflowIds);
                await().untilAsserted(() -> assertThat(output).contains("workflows are started again"));
                assertThat(output.toString().split("could not be started", -1)).hasSize(2);
            }
        }
    }

    @Test
    void a_temporal_that_goes_away_and_comes_back_is_found_again() {
        int port = TestPorts.free();
        try (TestTemporal before = TestTemporal.start(port);
                TestApi api = start(before.address())) {
            upload(api, 1);
            await().until(() -> undispatched() == 0);
            before.stop();

            List<String> meanwhile = upload(api, 2);

            try (TestTemporal after = TestTemporal.start(port)) {
                await().until(() -> undispatched() == 0);
                assertThat(after.startedIds()).containsExactlyInAnyOrderElementsOf(meanwhile);
            }
        }
    }

    @Test
    void a_temporal_that_never_answers_slows_neither_uploads_nor_start_nor_stop() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            TestApi api = start("127.0.0.1:" + deaf.getLocalPort(), START_TIMEOUT);

            upload(api, 3);

            api.close();

            assertThat(undispatched()).isEqualTo(3);
        }
    }

    @Test
    void a_photo_can_be_deleted_while_temporal_never_answers() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TestApi api = start("127.0.0.1:" + deaf.getLocalPort(), Duration.ofMillis(500))) {
            Answer uploaded = api.uploadPhoto(workspace);
            String path = "/api/v1/workspaces/" + workspace + "/photos/" + uploaded.field("id");

            assertThat(api.delete(path).status()).isEqualTo(204);
            assertThat(api.get(path).status()).isEqualTo(404);
            assertThat(api.stored(workspace)).isEmpty();
        }
    }

    @Test
    void without_search_attributes_the_photos_wait_and_the_log_says_why(CapturedOutput output) {
        try (TestTemporal temporal = TestTemporal.startBare(0);
                TestApi api = start(temporal.address())) {
            upload(api, 1);

            await().untilAsserted(() ->
                    assertThat(output).contains("could not be started").contains("search attribute"));
            assertThat(undispatched()).isOne();
        }
    }

    @Test
    void two_replicas_start_each_workflow_once() {
        try (TestTemporal temporal = TestTemporal.start();
                TestApi first = start(temporal.address(), START_TIMEOUT);
                TestApi second = start(temporal.address(), START_TIMEOUT)) {
            List<String> workflowIds = Stream.concat(upload(first, 30).stream(), upload(second, 30).stream())
                    .toList();

            await().until(() -> undispatched() == 0);

            assertThat(temporal.startedIds()).containsExactlyInAnyOrderElementsOf(workflowIds);
        }
    }

    private TestApi start(String temporalAddress) {
        return start(temporalAddress, Duration.ofSeconds(1));
    }

    private TestApi start(String temporalAddress, Duration startTimeout) {
        return TestApi.start(
                DATABASE.properties(),
                storage,
                temporalAddress,
                "photos.temporal.start-timeout=" + startTimeout.toMillis() + "ms",
                "photos.temporal.cancel-timeout=200ms",
                "photos.dispatch.poll-interval=50ms",
                "photos.dispatch.longest-backoff=300ms",
                "logging.level.homeinventory.photos.api.dispatch=info");
    }

    /** Uploads photos and gives the ids of their workflows. */
    private List<String> upload(TestApi api, int count) {
        return Stream.generate(() -> {
                    Answer uploaded = api.uploadPhoto(workspace);
                    assertThat(uploaded.status()).isEqualTo(201);
                    return "thumbnail-" + uploaded.field("id");
                })
                .limit(count)
                .toList();
    }

    private static int undispatched() {
        return DATABASE.jdbc()
                .sql(
                        "SELECT count(*) FROM warehouse.photos WHERE thumbnail_status = 'pending' AND dispatched_at IS NULL")
                .query(Integer.class)
                .single();
    }
}
