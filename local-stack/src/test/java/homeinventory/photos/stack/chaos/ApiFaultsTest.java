package homeinventory.photos.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.stack.chaos.Samples.Sample;
import homeinventory.photos.stack.chaos.Trial.Result;
import homeinventory.photos.stack.invariants.AcknowledgedPhoto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** API replicas are killed at the worst moments. */
class ApiFaultsTest extends OnCluster {
    private static final Duration KILL_INTERVAL = Duration.ofSeconds(10);
    private static final int STREAMS = 50;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ApiFaultsTest(Cluster cluster, FaultTable table) {
        super(cluster, table);
    }

    @AfterAll
    void end_streams() {
        http.shutdownNow();
    }

    @Test
    void open_streams_miss_nothing_while_replicas_are_killed() throws Exception {
        List<ResumedStream> streams = new ArrayList<>();
        Result result = trial("one of two APIs gets SIGKILL every 10 s, 50 streams are open")
                .underLoad(load -> {
                    for (int i = 0; i < STREAMS; i++) {
                        streams.add(new ResumedStream(
                                http, cluster.addresses(), i, load.uploader().workspace()));
                    }
                    return repeat(this::killOne, KILL_INTERVAL, load);
                });

        List<String> expected = result.photos().stream()
                .map(photo -> photo.id().toString())
                .sorted()
                .toList();
        for (ResumedStream stream : streams) {
            Awaitility.await("a stream's last event")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> stream.photoIds().size() >= expected.size());
            stream.close();
            assertThat(stream.photoIds().stream().sorted())
                    .as("photos in the events of a stream")
                    .containsExactlyElementsOf(expected);
            assertThat(stream.connections())
                    .as("connections, the broken ones included")
                    .isGreaterThan(1);
        }
    }

    /** Waits until the other one is up, so that clients always have a server, on a slow machine too. */
    private void killOne(int before) throws IOException {
        cluster.apis().get((before + 1) % 2).awaitUp();
        cluster.apis().get(before % 2).killAndStart();
    }

    @Test
    void a_half_sent_upload_leaves_no_photo() throws Exception {
        try (Uploader uploader = new Uploader(cluster.addresses())) {
            int rows = cluster.invariants().rows().size();
            Replica killed = cluster.apis().getFirst();
            byte[] photo = SamplePhotos.jpeg(1600, 1200);
            try (Socket client = new Socket(
                    InetAddress.getLoopbackAddress(), killed.address().getPort())) {
                client.getOutputStream()
                        .write(uploader.beginning(2 * photo.length).getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().write(Arrays.copyOf(photo, photo.length / 2));
                client.getOutputStream().flush();
                Awaitility.await("an upload under way").until(() -> temporaryFiles() > 0);
                killed.killAndStart();
            }
            Instant end = Instant.now();
            AcknowledgedPhoto again = uploader.upload(Sample.good(photo), 0);
            trial("an API gets SIGKILL at half of a body").recover(1, end, end, List.of(again), uploader.answers());

            assertThat(cluster.invariants().rows()).hasSize(rows + 1);
        }
    }

    private long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.walk(cluster.backends().storage())) {
            return files.filter(file -> file.getFileName().toString().startsWith(".upload-"))
                    .count();
        }
    }

    @Test
    void another_api_dispatches_a_photo_whose_api_died_before_it_started_the_workflow() throws Exception {
        try (Uploader uploader = new Uploader(cluster.addresses().subList(0, 1))) {
            Instant begin = Instant.now();
            cluster.backends().stopTemporal();
            AcknowledgedPhoto photo = uploader.upload(Sample.good(SamplePhotos.jpeg(640, 480)), 0);
            assertThat(cluster.row(photo).status()).isEqualTo("pending");
            cluster.apis().getFirst().killAndStart();
            cluster.backends().startTemporal();
            trial("an API gets SIGKILL between row and dispatch")
                    .recover(1, begin, Instant.now(), List.of(photo), uploader.answers());
        }
    }
}
