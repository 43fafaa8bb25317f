package homeinventory.photos.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.stack.chaos.Answers.Answer;
import homeinventory.photos.stack.chaos.Trial.Result;
import homeinventory.photos.stack.invariants.AcknowledgedPhoto;
import homeinventory.photos.stack.invariants.PhotoRow;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Workers are killed, frozen and restarted. */
class WorkerFaultsTest extends OnCluster {
    private static final Duration KILL_INTERVAL = Duration.ofSeconds(5);

    /** Longer than Temporal waits for a workflow task, so that the other worker takes over. */
    private static final Duration FREEZE = Duration.ofSeconds(20);

    /** An attempt that Temporal gives to the frozen worker ends only with a missed heartbeat. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(90);

    WorkerFaultsTest(Cluster cluster, FaultTable table) {
        super(cluster, table);
    }

    @Test
    void a_worker_is_killed_every_five_seconds() throws Exception {
        trial("one of two workers gets SIGKILL every 5 s")
                .underLoad(load ->
                        repeat(before -> cluster.workers().get(before % 2).killAndStart(), KILL_INTERVAL, load));
    }

    @Test
    void a_frozen_worker_that_continues_too_late_changes_nothing() throws Exception {
        Replica frozen = cluster.workers().getFirst();
        Map<UUID, PhotoRow> takenOver = new HashMap<>();
        trial("a worker is frozen while it renders (SIGSTOP, 20 s or more)").underLoad(load -> {
            freezeWhileRendering(frozen);
            Set<UUID> lost = rowsOf(frozen).map(PhotoRow::id).collect(Collectors.toSet());
            try {
                pause(FREEZE);
                takenOver.putAll(Awaitility.await("the other worker has finished what this one was rendering")
                        .atMost(TAKE_OVER)
                        .until(() -> complete(lost), rows -> !rows.isEmpty()));
            } finally {
                frozen.thaw();
            }
            return 1;
        });

        assertThat(takenOver.values()).allMatch(row -> row.attempts() > 1);
        assertThat(cluster.invariants().rows()).containsAllEntriesOf(takenOver);
    }

    private Stream<PhotoRow> rowsOf(Replica worker) {
        return cluster.invariants().rows().values().stream()
                .filter(row -> row.status().equals("processing") && row.isWith(worker.identityPrefix()));
    }

    private Map<UUID, PhotoRow> complete(Set<UUID> photos) {
        return cluster.invariants().rows().values().stream()
                .filter(row -> photos.contains(row.id()) && row.isComplete())
                .collect(Collectors.toMap(PhotoRow::id, Function.identity()));
    }

    /** Checks again when it is frozen, since it may have finished before. */
    private void freezeWhileRendering(Replica worker) {
        Awaitility.await("a worker that is rendering")
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    worker.freeze();
                    boolean rendering = rowsOf(worker).findAny().isPresent();
                    if (!rendering) {
                        worker.thaw();
                    }
                    return rendering;
                });
    }

    @Test
    void all_processes_are_restarted_one_after_the_other() throws Exception {
        Result result = trial("rolling restart of all four processes (SIGTERM)").underLoad(load -> {
            for (Replica replica : cluster.workers()) {
                replica.restart();
                replica.awaitUp();
            }
            for (Replica replica : cluster.apis()) {
                replica.restart();
                replica.awaitUp();
            }
            return 4;
        });

        assertThat(result.answers().refused(Instant.MIN, Instant.MAX)).isZero();
        assertThat(result.answers().where(Answer::isBroken))
                .as("uploads that were begun but not answered")
                .isEmpty();
        assertThat(result.photos())
                .filteredOn(AcknowledgedPhoto::good)
                .extracting(photo -> cluster.row(photo).attempts())
                .as("attempts, so that none was lost")
                .containsOnly(1);
    }
}
