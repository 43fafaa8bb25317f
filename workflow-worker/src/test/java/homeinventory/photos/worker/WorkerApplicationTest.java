package homeinventory.photos.worker;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.model.TaskQueues;
import homeinventory.photos.model.ThumbnailOutcome;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.ThumbnailWorkflow;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestServer;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.photos.NewPhoto;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.PhotoCatalogue;
import homeinventory.photos.store.photos.ThumbnailStatus;
import homeinventory.photos.worker.fixture.LoopbackTemporal;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The real process with its real engine, while PostgreSQL and Temporal start and stop. */
class WorkerApplicationTest {
    @AutoClose
    private static final TestServer postgres = TestServer.start();

    @AutoClose
    private final LoopbackTemporal temporal = new LoopbackTemporal();

    @AutoClose
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path storage;

    private TestDatabase database;

    @BeforeEach
    void make_a_database() {
        postgres.startAgain();
        database = postgres.newDatabase();
    }

    @Test
    void a_worker_that_starts_first_takes_work_once_postgresql_and_temporal_run() throws Exception {
        postgres.stop();
        try (ConfigurableApplicationContext worker = startWorker()) {
            assertThat(health(worker, "/readiness")).doesNotContain("UP");
            assertThat(health(worker, "/liveness")).contains("UP");

            postgres.startAgain();
            temporal.start();

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(health(worker, "/readiness")).contains("UP"));
            assertThat(render(worker).status()).isEqualTo(ThumbnailStatus.COMPLETE);
        }
    }

    @Test
    void a_worker_that_waits_for_temporal_can_stop() {
        ConfigurableApplicationContext worker = startWorker();

        worker.close();

        assertThat(worker.isActive()).isFalse();
    }

    @Test
    void the_worker_leaves_the_schema_to_the_api() {
        try (TestDatabase empty = postgres.newUnmigratedDatabase();
                ConfigurableApplicationContext _ = startWorker(empty)) {
            assertThat(empty.jdbc()
                            .sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'warehouse'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private ConfigurableApplicationContext startWorker() {
        return startWorker(database);
    }

    private ConfigurableApplicationContext startWorker(TestDatabase database) {
        Stream<String> own = Stream.of(
                "storage.dir=" + storage,
                "server.port=0",
                "spring.main.banner-mode=off",
                "spring.temporal.connection.target=" + temporal.target(),
                "thumbnails.worker.drain-timeout=1s",
                // An outage is noticed after so many milliseconds.
                "spring.datasource.hikari.connection-timeout=500");
        return SpringApplication.run(
                WorkerApplication.class,
                Stream.concat(own, Stream.of(database.properties()))
                        .map("--"::concat)
                        .toArray(String[]::new));
    }

    private String health(ConfigurableApplicationContext worker, String group)
            throws IOException, InterruptedException {
        String port = worker.getEnvironment().getRequiredProperty("local.server.port");
        URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health" + group);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private static Photo render(ConfigurableApplicationContext worker) throws IOException {
        byte[] jpeg = jpeg();
        NewPhoto photo = aPhoto().build();
        worker.getBean(BlobStore.class).put(photo.originalKey(), jpeg);
        worker.getBean(PhotoCatalogue.class).insert(photo, null);
        ThumbnailRequest request = new ThumbnailRequest(
                photo.workspaceId(), photo.id(), photo.type(), 1, photo.originalKey(), jpeg.length);
        ThumbnailWorkflow workflow = worker.getBean(WorkflowClient.class)
                .newWorkflowStub(
                        ThumbnailWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(TaskQueues.THUMBNAILS)
                                .setWorkflowId(request.workflowId())
                                .build());
        assertThat(workflow.generate(request)).isEqualTo(ThumbnailOutcome.READY);
        return worker.getBean(PhotoCatalogue.class)
                .find(photo.workspaceId(), photo.id())
                .orElseThrow();
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }
}
