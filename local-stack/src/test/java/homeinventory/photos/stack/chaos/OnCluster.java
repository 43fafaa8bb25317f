package homeinventory.photos.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Faults of one part of a {@link Cluster}. Afterwards a sweep must leave no file without a row. */
@Tag("chaos")
@ExtendWith(SharedParts.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnCluster {
    private static final Duration REPETITION_LIMIT = Duration.ofMinutes(10);

    final Cluster cluster;
    private final FaultTable table;

    OnCluster(Cluster cluster, FaultTable table) {
        this.cluster = cluster;
        this.table = table;
    }

    final Trial trial(String name) {
        return trial(name, cluster);
    }

    final Trial trial(String name, Cluster other) {
        return new Trial(name, other, table);
    }

    /** A fault that is repeated; its argument is the number of earlier times. */
    @FunctionalInterface
    interface RepeatedFault {
        void inflict(int before) throws Exception;
    }

    /** Repeats a fault until {@link ChaosSettings#PHOTOS} are uploaded, at least twice; returns how often. */
    static int repeat(RepeatedFault fault, Duration interval, Load load) throws Exception {
        Instant limit = Instant.now().plus(REPETITION_LIMIT);
        int times = 0;
        while (times < 2 || load.answers().created() < ChaosSettings.PHOTOS) {
            assertThat(Instant.now())
                    .as("end of %d uploads, of which %s", ChaosSettings.PHOTOS, load.answers())
                    .isBefore(limit);
            pause(interval);
            fault.inflict(times);
            times++;
        }
        return times;
    }

    /** Waits while a fault lasts. */
    static void pause(Duration time) {
        Instant until = Instant.now().plus(time);
        Awaitility.await()
                .atMost(time.plusSeconds(5))
                .until(() -> !Instant.now().isBefore(until));
    }

    @AfterAll
    final void a_sweep_leaves_no_file_without_a_row() throws IOException {
        assertThat(cluster.filesWithoutRowAfterASweep()).isEmpty();
    }
}
