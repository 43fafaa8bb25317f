package homeinventory.photos.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.stack.chaos.Samples.Sample;
import homeinventory.photos.stack.invariants.AcknowledgedPhoto;
import homeinventory.photos.stack.invariants.PhotoRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Calls that succeed without an answer, and a photo that kills each worker that renders it. */
class BuiltInFaultsTest extends OnCluster {
    /** The status of an upload whose original may not be stored. */
    private static final int NOT_STORED = 500;

    private static final int ONE_IN = 10;
    private static final int ATTEMPTS = 5;

    /** Each of four lost attempts ends with a missed heartbeat after 30 s. */
    private static final Duration FIVE_CRASHES = Duration.ofMinutes(5);

    private final ClusterWithBuiltInFaults parts;

    BuiltInFaultsTest(ClusterWithBuiltInFaults parts, FaultTable table) {
        super(parts.cluster(), table);
        this.parts = parts;
    }

    @Test
    void a_call_that_succeeded_without_an_answer_is_not_done_twice() throws Exception {
        Path unheardWrites = UnheardBlobs.log(parts.folder());
        trial("done, but the caller saw a broken connection or a timeout")
                .allowing(NOT_STORED)
                .underLoad(load -> {
                    Files.createFile(unheardWrites);
                    for (String statement : List.of(
                            "INSERT INTO warehouse.photos",
                            "COMMIT",
                            "SET thumbnail_status = 'complete'",
                            "INSERT INTO warehouse.photo_events")) {
                        parts.postgres().cutEvery(ONE_IN, statement);
                    }
                    parts.temporal().loseAnswers();
                    Awaitility.await("uploads")
                            .atMost(Duration.ofMinutes(5))
                            .until(() -> load.answers().created() >= ChaosSettings.PHOTOS);
                    List<Integer> counts = new ArrayList<>(parts.postgres().stopCutting());
                    counts.addAll(parts.temporal().stopLosing());
                    counts.add(Files.readAllLines(unheardWrites).size());
                    Files.delete(unheardWrites);
                    assertThat(counts).as("answers lost of each kind").doesNotContain(0);
                    return counts.stream().mapToInt(Integer::intValue).sum();
                });
    }

    @Test
    void a_photo_that_kills_its_worker_fails_after_five_attempts_and_other_photos_complete() throws Exception {
        byte[] poison = SamplePhotos.jpeg(666, 666);
        Files.write(MortalEngine.poison(parts.folder()), poison);
        cluster.workers().forEach(Replica::supervise);
        try (Uploader uploader = new Uploader(cluster.addresses())) {
            AcknowledgedPhoto deadly = uploader.upload(new Sample(poison, false), 0);
            Instant begin = Instant.now();
            List<AcknowledgedPhoto> photos = new ArrayList<>(List.of(deadly));
            Samples samples = Samples.seeded();
            Awaitility.await("the photo is given up")
                    .atMost(FIVE_CRASHES)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        photos.add(uploader.upload(samples.next(photos.size()), photos.size()));
                        return cluster.row(deadly).isTerminal();
                    });
            trial("a photo kills each worker that renders it")
                    .recover(ATTEMPTS, begin, Instant.now(), photos, uploader.answers());

            PhotoRow row = cluster.row(deadly);
            assertThat(row.attempts()).isEqualTo(ATTEMPTS);
            assertThat(cluster.workers().stream().mapToInt(Replica::crashes).sum())
                    .as("crashes of workers")
                    .isEqualTo(ATTEMPTS);
        }
    }
}
