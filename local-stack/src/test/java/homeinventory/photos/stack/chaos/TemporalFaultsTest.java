package homeinventory.photos.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.stack.chaos.Samples.Sample;
import homeinventory.photos.stack.chaos.Trial.Result;
import homeinventory.photos.stack.invariants.AcknowledgedPhoto;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Temporal is down for a while and comes back with all its data. */
class TemporalFaultsTest extends OnCluster {
    private static final int LAST_ATTEMPT = 5;

    TemporalFaultsTest(Cluster cluster, FaultTable table) {
        super(cluster, table);
    }

    @Test
    void uploads_continue_while_temporal_is_down() throws Exception {
        Duration outage = ChaosSettings.OUTAGE;
        Result result = trial("Temporal is away for " + outage.toSeconds() + " s")
                .underLoad(load -> {
                    cluster.backends().stopTemporal();
                    pause(outage);
                    cluster.backends().startTemporal();
                    return 1;
                });

        Answers answers = result.answers();
        assertThat(answers.refused(Instant.MIN, Instant.MAX)).isZero();
        assertThat(answers.median(result.begin(), result.end()))
                .as("median time of an upload while Temporal is away")
                .isLessThan(answers.median(Instant.MIN, result.begin())
                        .multipliedBy(2)
                        .plusMillis(50));
    }

    @Test
    void a_photo_in_the_middle_of_its_retries_continues_after_a_restart() throws Exception {
        try (Uploader uploader = new Uploader(cluster.addresses())) {
            cluster.freezeWorkers();
            AcknowledgedPhoto photo = uploader.upload(Sample.good(SamplePhotos.jpeg(640, 480)), 0);
            // Thumbnails cannot be written into a folder that is a file.
            Path obstacle = Files.createFile(cluster.backends()
                    .storage()
                    .resolve(cluster.row(photo).originalKey())
                    .resolveSibling("1"));
            cluster.thawWorkers();
            Awaitility.await("a second attempt")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> cluster.row(photo).attempts() >= 2);

            Instant begin = Instant.now();
            cluster.backends().stopTemporal();
            int attempts = cluster.row(photo).attempts();
            cluster.backends().startTemporal();
            Awaitility.await("another attempt")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> cluster.row(photo).attempts() > attempts);
            Files.delete(obstacle);
            trial("Temporal is restarted in the middle of a photo's retries")
                    .recover(1, begin, Instant.now(), List.of(photo), uploader.answers());

            assertThat(cluster.row(photo).attempts()).isBetween(attempts + 1, LAST_ATTEMPT);
        }
    }
}
