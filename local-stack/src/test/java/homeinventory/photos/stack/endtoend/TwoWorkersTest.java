package homeinventory.photos.stack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.ApiApplication;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.housekeeping.HousekeepingWorkflow;
import homeinventory.photos.stack.invariants.Invariants;
import homeinventory.photos.store.TestPorts;
import homeinventory.photos.worker.WorkerApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** API and workers as processes of their own, configured by the environment, on one PostgreSQL and one Temporal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoWorkersTest {
    private static final int BACKLOG = 8;

    /** A run of the sweep does 20 batches, here of one. */
    private static final int MORE_FOLDERS_THAN_ONE_RUN_CHECKS = 25;

    private final int apiPort = TestPorts.free();
    private final PhotoClient photos = new PhotoClient(URI.create("http://127.0.0.1:" + apiPort));
    private final List<JavaProcess> processes = new ArrayList<>();
    private final List<JavaProcess> workers = new ArrayList<>();
    private Backends backends;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        backends = new Backends(folder);
        // The API makes the tables.
        start(ApiApplication.class, folder, apiPort).awaitOutput("Started ApiApplication");
        workers.add(start(WorkerApplication.class, folder, TestPorts.free()));
        workers.add(start(WorkerApplication.class, folder, TestPorts.free()));
        workers.forEach(worker -> worker.awaitOutput("Temporal answers"));
    }

    private JavaProcess start(Class<?> application, Path folder, int port) throws Exception {
        Map<String, String> environment = new HashMap<>(backends.environment());
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("THUMBNAILS_RETRY_INITIALINTERVAL", "1s");
        environment.put("PHOTOS_HOUSEKEEPING_BATCHSIZE", "1");
        JavaProcess process = JavaProcess.start(application, folder, environment, List.of());
        processes.add(process);
        return process;
    }

    @AfterEach
    void all_invariants_hold() throws IOException {
        assertThat(new Invariants(backends.environment())
                        .check(photos.acknowledged())
                        .lines())
                .isEmpty();
    }

    @AfterAll
    void stop() {
        photos.close();
        processes.reversed().forEach(JavaProcess::close);
        backends.close();
    }

    @Test
    void the_other_worker_finishes_photos_whose_worker_is_killed_while_it_renders() throws Exception {
        freezeWorkers();
        List<JsonNode> uploaded = photos.uploadAtOnce(BACKLOG, SamplePhotos.jpeg(8192, 8192));
        thawWorkers();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !photos.having("processing", uploaded).isEmpty());
        // Nothing changes while the test finds out which worker renders which photo.
        freezeWorkers();
        List<JsonNode> processing = photos.having("processing", uploaded);
        assertThat(processing).as("photos being rendered").isNotEmpty();
        JavaProcess killed = worker(processing.getFirst());
        List<JsonNode> lost =
                processing.stream().filter(photo -> worker(photo) == killed).toList();

        killed.kill();
        workers.remove(killed);
        thawWorkers();

        for (JsonNode photo : uploaded) {
            JsonNode complete = photos.await(photo, "complete");
            photos.events("0").await("photo.thumbnail_ready", PhotoClient.id(photo));
            assertThat(complete.get("thumbnail_attempts").asInt())
                    .isEqualTo(lost.stream().map(PhotoClient::id).anyMatch(PhotoClient.id(photo)::equals) ? 2 : 1);
        }
        // Each was finished by the remaining worker.
        assertThat(lost).allMatch(photo -> workers.contains(worker(photo)));
    }

    private void freezeWorkers() {
        for (JavaProcess worker : workers) {
            worker.freeze();
        }
    }

    private void thawWorkers() {
        for (JavaProcess worker : workers) {
            worker.thaw();
        }
    }

    @Test
    void an_upload_is_accepted_while_temporal_is_down_and_finished_when_it_is_back() throws Exception {
        backends.stopTemporal();
        JsonNode uploaded = photos.upload(SamplePhotos.jpeg(1600, 1200));
        assertThat(PhotoClient.status(photos.photo(uploaded))).isEqualTo("pending");

        backends.startTemporal();

        photos.await(uploaded, "complete");
    }

    @Test
    void both_workers_share_one_sweep_and_each_run_continues_where_the_last_one_stopped() throws Exception {
        for (int folder = 0; folder < MORE_FOLDERS_THAN_ONE_RUN_CHECKS; folder++) {
            storeOriginal(new UUID(0, folder), Instant.now());
        }
        Path orphan = storeOriginal(new UUID(-1, -1), Instant.now().minus(Duration.ofDays(2)));

        workers.forEach(worker -> worker.awaitOutput("housekeeping is scheduled"));
        try (HousekeepingRuns sweep = new HousekeepingRuns(backends.temporalAddress())) {
            Awaitility.await().until(() -> sweep.schedules().equals(List.of(HousekeepingWorkflow.SCHEDULE_ID)));
            sweep.run();
            assertThat(orphan).exists();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                sweep.run();
                return !Files.exists(orphan);
            });
        }
    }

    /** A file of a photo that has no row. */
    private Path storeOriginal(UUID photo, Instant written) throws IOException {
        Path file = Path.of(Objects.requireNonNull(backends.environment().get("STORAGE_DIR")))
                .resolve(new UUID(-1, 0).toString())
                .resolve(photo.toString())
                .resolve("original.jpg");
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        Files.setLastModifiedTime(file, FileTime.from(written));
        return file;
    }

    /** The worker that took a photo's last workflow task. Temporal names a worker "process id@host". */
    private JavaProcess worker(JsonNode photo) {
        String identity = WorkflowHistory.lastWorker(backends.temporalAddress(), PhotoClient.id(photo));
        return workers.stream()
                .filter(worker -> identity.startsWith(worker.pid() + "@"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no worker has the identity " + identity));
    }
}
