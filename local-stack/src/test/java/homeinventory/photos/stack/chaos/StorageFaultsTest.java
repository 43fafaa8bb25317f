package homeinventory.photos.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.stack.chaos.Samples.Sample;
import homeinventory.photos.stack.chaos.Trial.Result;
import homeinventory.photos.stack.invariants.AcknowledgedPhoto;
import homeinventory.photos.stack.invariants.PhotoRow;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The disk of originals and thumbnails is full, read-only, stalled, or loses a file. */
@EnabledIf(
        value = "homeinventory.photos.stack.chaos.LoopDisk#canBeMade",
        disabledReason = "no disk to break: only root can mount one, with mkfs.ext4 and a loop device")
class StorageFaultsTest extends OnCluster {
    /** The status of an upload that does not fit. */
    private static final int NO_ROOM = 503;

    /** The status of an upload that could not be stored for another reason. */
    private static final int NOT_STORED = 500;

    /** Shorter than five attempts take. */
    private static final Duration OUTAGE = Duration.ofSeconds(10);

    private static final Duration STALL = ChaosSettings.OUTAGE.dividedBy(2);
    private static final Duration BACKLOG = Duration.ofSeconds(2);

    private final LoopDisk disk;

    StorageFaultsTest(ClusterOnLoopDisk parts, FaultTable table) {
        super(parts.cluster(), table);
        this.disk = parts.disk();
    }

    @Test
    void the_disk_is_full() throws Exception {
        Result result = trial("storage is full for 10 s").allowing(NO_ROOM).underLoad(load -> {
            cluster.freezeWorkers();
            pause(BACKLOG);
            disk.fill();
            cluster.thawWorkers();
            pause(OUTAGE);
            disk.makeRoom();
            return 1;
        });
        assertRefusedAndRetried(result, NO_ROOM);
    }

    @Test
    void the_disk_is_read_only() throws Exception {
        Result result = trial("storage is read-only for 10 s")
                .allowing(NOT_STORED)
                .underLoad(load -> {
                    cluster.freezeWorkers();
                    pause(BACKLOG);
                    // A frozen worker might hold a file open, which keeps the disk writable.
                    cluster.thawWorkers();
                    disk.readOnly();
                    pause(OUTAGE);
                    disk.writable();
                    return 1;
                });
        assertRefusedAndRetried(result, NOT_STORED);
    }

    /** The fault affected thumbnails as well as originals. */
    private void assertRefusedAndRetried(Result result, int refusal) {
        assertThat(result.answers().where(answer -> answer.status() == refusal))
                .as("uploads that could not be stored")
                .isNotEmpty();
        assertThat(result.photos().stream().map(cluster::row))
                .as("photos that could not be rendered at first")
                .anyMatch(row -> row.isComplete() && row.attempts() > 1);
    }

    @Test
    void the_disk_stalls() throws Exception {
        Result result = trial("storage stalls for " + STALL.toSeconds() + " s").underLoad(load -> {
            pause(BACKLOG);
            disk.freeze();
            pause(STALL);
            disk.thaw();
            return 1;
        });

        assertThat(result.answers()
                        .where(answer -> answer.isCreated() && answer.took().compareTo(STALL.dividedBy(2)) > 0))
                .as("uploads that waited")
                .isNotEmpty();
    }

    @Test
    void an_original_is_deleted_while_its_workflow_runs() throws Exception {
        try (Uploader uploader = new Uploader(cluster.addresses())) {
            Instant begin = Instant.now();
            cluster.freezeWorkers();
            AcknowledgedPhoto photo = uploader.upload(Sample.good(SamplePhotos.jpeg(640, 480)), 0);
            Awaitility.await("its workflow is started")
                    .until(() -> cluster.row(photo).isDispatched());
            Files.delete(cluster.backends().storage().resolve(cluster.row(photo).originalKey()));
            cluster.thawWorkers();
            Awaitility.await("the photo ends")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> cluster.row(photo).isTerminal());

            PhotoRow row = cluster.row(photo);
            assertThat(row.error()).isEqualTo("The original photo is no longer in storage.");
            assertThat(row.attempts()).isOne();
            // As docs/operations.md says: nothing of it can be kept.
            uploader.delete(photo);
            trial("an original is deleted under its workflow")
                    .recover(1, begin, Instant.now(), List.of(), uploader.answers());
        }
    }
}
