package homeinventory.photos.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.ApiApplication;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.stack.chaos.Samples.Sample;
import homeinventory.photos.stack.endtoend.Backends;
import homeinventory.photos.stack.endtoend.JavaProcess;
import homeinventory.photos.stack.invariants.AcknowledgedPhoto;
import homeinventory.photos.stack.invariants.Invariants;
import homeinventory.photos.stack.invariants.PhotoRow;
import homeinventory.photos.store.TestPorts;
import homeinventory.photos.worker.WorkerApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** A worker with a small heap renders the largest photos that are accepted. */
@Tag("chaos")
class MemoryTest {
    private static final DataSize HEAP = DataSize.ofMegabytes(512);

    /** The container memory that docs/operations.md recommends for such a worker. */
    private static final int CONTAINER_MEGABYTES = 1536;

    private static final int MAX_SIDE_PIXELS = 8192;
    private static final int CAMERA_PHOTOS = 200;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @AutoClose
    private Backends backends;

    @AutoClose
    private JavaProcess api;

    @AutoClose
    private Uploader uploader;

    private int maxHeapMegabytes;

    @BeforeEach
    void start() throws IOException {
        backends = new Backends(folder);
        int port = TestPorts.free();
        api = JavaProcess.start(ApiApplication.class, folder, environment(port), List.of());
        api.awaitOutput("Started ApiApplication");
        uploader = new Uploader(List.of(URI.create("http://127.0.0.1:" + port)));
    }

    @Test
    void a_jpeg_of_67_megapixels() throws Exception {
        assertRendered("a JPEG of 67 MP", List.of(SamplePhotos.jpeg(MAX_SIDE_PIXELS, MAX_SIDE_PIXELS)));
    }

    @Test
    void a_png_of_67_megapixels() throws Exception {
        assertRendered("a PNG of 67 MP", List.of(SamplePhotos.png(MAX_SIDE_PIXELS, MAX_SIDE_PIXELS)));
    }

    @Test
    void a_webp_of_67_megapixels() throws Exception {
        assertRendered("a WebP of 67 MP", List.of(SamplePhotos.webp(MAX_SIDE_PIXELS, MAX_SIDE_PIXELS)));
    }

    @Test
    void a_queue_of_200_photos_of_24_megapixels() throws Exception {
        byte[] baseline = SamplePhotos.jpeg(6000, 4000);
        byte[] progressive = SamplePhotos.progressiveJpeg(6000, 4000);
        List<byte[]> photos = new ArrayList<>();
        for (int photo = 0; photo < CAMERA_PHOTOS; photo++) {
            photos.add(photo % 2 == 0 ? baseline : progressive);
        }

        assertRendered("200 queued JPEGs of 24 MP, every second one progressive", photos);
    }

    /** All are uploaded before the worker starts; each has one attempt, so none ran out of memory. */
    private void assertRendered(String what, List<byte[]> files) throws IOException {
        List<AcknowledgedPhoto> photos = files.stream()
                .map(file -> uploader.upload(Sample.good(file), 0))
                .toList();
        Invariants invariants = new Invariants(backends.environment());
        try (JavaProcess worker =
                JavaProcess.startWithHeap(HEAP, WorkerApplication.class, folder, environment(TestPorts.free()))) {
            Awaitility.await("all photos have ended")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        maxHeapMegabytes = Math.max(maxHeapMegabytes, ProcessFigures.heapMegabytes(worker.pid()));
                        return invariants.unfinished().isEmpty();
                    });

            int rss = ProcessFigures.peakRssMegabytes(worker.pid());
            System.out.printf("| %s | %d MB of %d | %d MB |%n", what, maxHeapMegabytes, HEAP.toMegabytes(), rss);
            assertThat(rss).isLessThanOrEqualTo(CONTAINER_MEGABYTES);
        }
        assertThat(invariants.check(photos).lines()).isEmpty();
        assertThat(invariants.rows().values()).extracting(PhotoRow::attempts).containsOnly(1);
    }

    private Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>(backends.environment());
        environment.put("SERVER_PORT", Integer.toString(port));
        return environment;
    }
}
