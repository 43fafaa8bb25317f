package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseOutageTest {

    @Test
    void an_outage_is_answered_with_503_and_leaves_nothing_behind(@TempDir Path storage) {
        WorkspaceId workspace = TestApi.newWorkspace();
        try (TestServer server = TestServer.start();
                TestDatabase database = server.newDatabase();
                TestApi api = TestApi.start(
                        database.properties(),
                        storage,
                        TestApi.NO_TEMPORAL,
                        // A single connection, so that no other dead one is left after it was found dead.
                        "spring.datasource.hikari.maximum-pool-size=1",
                        "spring.datasource.hikari.connection-timeout=300",
                        "spring.datasource.hikari.validation-timeout=250")) {
            assertThat(api.uploadPhoto(TestApi.newWorkspace()).status()).isEqualTo(201);

            server.stop();
            // A connection that was used a moment ago is not validated, so the first try may fail.
            await().untilAsserted(() ->
                    assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(503));
            Answer upload = api.uploadPhoto(workspace);
            Answer list = api.get("/api/v1/workspaces/" + workspace + "/photos");

            assertThat(upload.status()).isEqualTo(503);
            assertThat(upload.field("type")).isEqualTo("/problems/temporarily-unavailable");
            assertThat(upload.header("Retry-After")).isEqualTo("5");
            assertThat(upload.field("detail")).contains("Try again in 5 seconds");
            assertThat(api.stored(workspace)).isEmpty();
            assertThat(list.status()).isEqualTo(503);
            assertThat(api.get("/actuator/health/liveness").status()).isEqualTo(200);

            server.startAgain();
            await().untilAsserted(() ->
                    assertThat(api.uploadPhoto(workspace).status()).isEqualTo(201));
            assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);
        }
    }
}
