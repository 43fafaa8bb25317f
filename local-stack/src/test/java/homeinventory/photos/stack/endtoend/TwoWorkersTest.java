package homeinventory.photos.stack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.ApiApplication;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.stack.state.Ports;
import homeinventory.photos.worker.WorkerApplication;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** API and workers as processes of their own, configured by the environment, on one PostgreSQL and one Temporal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoWorkersTest {
    private final int apiPort = Ports.findFree();
    private final PhotoClient photos = new PhotoClient(URI.create("http://127.0.0.1:" + apiPort));
    private final List<JavaProcess> processes = new ArrayList<>();
    private Backends backends;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        backends = new Backends(folder);
        // The API makes the tables.
        start(ApiApplication.class, folder, apiPort).awaitOutput("Started ApiApplication");
        JavaProcess first = start(WorkerApplication.class, folder, Ports.findFree());
        JavaProcess second = start(WorkerApplication.class, folder, Ports.findFree());
        first.awaitOutput("Temporal answers");
        second.awaitOutput("Temporal answers");
    }

    private JavaProcess start(Class<?> application, Path folder, int port) throws Exception {
        Map<String, String> environment = new HashMap<>(backends.environment());
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("THUMBNAILS_RETRY_INITIALINTERVAL", "1s");
        JavaProcess process = JavaProcess.start(application, folder, environment, List.of());
        processes.add(process);
        return process;
    }

    @AfterAll
    void stop() {
        photos.close();
        processes.reversed().forEach(JavaProcess::close);
        backends.close();
    }

    @Test
    void a_photo_whose_worker_is_killed_while_rendering_is_finished_by_the_other() throws Exception {
        JsonNode uploaded = photos.upload(SamplePhotos.jpeg(8192, 8192));
        photos.await(uploaded, "processing");
        JavaProcess rendering =
                worker(WorkflowHistory.lastWorker(backends.temporalAddress(), PhotoClient.id(uploaded)));

        rendering.kill();

        assertThat(PhotoClient.status(photos.photo(uploaded))).isEqualTo("processing");
        JsonNode complete = photos.await(uploaded, "complete");
        assertThat(complete.get("thumbnail_attempts").asInt()).isEqualTo(2);
        photos.events("0").await("photo.thumbnail_ready", PhotoClient.id(uploaded));
        JavaProcess finishing =
                worker(WorkflowHistory.lastWorker(backends.temporalAddress(), PhotoClient.id(uploaded)));
        assertThat(finishing.pid()).isNotEqualTo(rendering.pid());
    }

    @Test
    void an_upload_while_temporal_is_away_is_accepted_at_once_and_finished_when_it_is_back() throws Exception {
        backends.stopTemporal();
        Instant before = Instant.now();
        JsonNode uploaded = photos.upload(SamplePhotos.jpeg(1600, 1200));
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(PhotoClient.status(photos.photo(uploaded))).isEqualTo("pending");

        backends.startTemporal();

        photos.await(uploaded, "complete");
    }

    /** Temporal knows a worker by "process id@host". */
    private JavaProcess worker(String identity) {
        return processes.stream()
                .filter(process -> identity.startsWith(process.pid() + "@"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("none of the workers is " + identity));
    }
}
