package homeinventory.photos.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.stack.endtoend.Backends;
import homeinventory.photos.stack.invariants.AcknowledgedPhoto;
import homeinventory.photos.stack.invariants.Invariants;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backup and restore that docs/operations.md describes. */
class BackupTest extends OnCluster {
    private static final Duration BACKLOG = Duration.ofSeconds(2);

    BackupTest(Cluster cluster, FaultTable table) {
        super(cluster, table);
    }

    @Test
    void a_backup_taken_under_load_is_restored_with_an_empty_temporal(@TempDir Path folder) throws Exception {
        List<AcknowledgedPhoto> inTheBackup;
        Answers answers;
        try (Load load = Load.start(cluster.addresses())) {
            cluster.freezeWorkers();
            pause(BACKLOG);
            inTheBackup = load.acknowledged();
            BaseBackup.take(cluster, folder);
            cluster.thawWorkers();
            load.awaitSomeAfter(Instant.now());
            cluster.check(load.stop());
            answers = load.answers();
        }

        Instant begin = Instant.now();
        Backends restored = new Backends(folder);
        assertThat(new Invariants(restored.environment()).unfinished())
                .as("photos whose workflows are lost with Temporal")
                .isNotEmpty();
        try (Cluster second = new Cluster(folder, restored, Cluster.Programs.real(Map.of()))) {
            trial("restored from a backup taken under load, with an empty Temporal", second)
                    .recover(1, begin, Instant.now(), inTheBackup, answers);
            assertThat(second.filesWithoutRowAfterASweep()).isEmpty();
        }
    }
}
