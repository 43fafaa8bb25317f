package homeinventory.photos.worker.housekeeping;

import static homeinventory.photos.worker.housekeeping.HousekeepingFixture.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.events.PhotoEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TidyUpTest extends OnHousekeeping {
    private static final Duration SOON = Duration.ofHours(23);
    private static final Duration NEXT_DAY = Duration.ofHours(25);

    @Test
    void files_of_a_photo_without_a_row_are_kept_for_a_day_and_then_removed() throws IOException {
        String folder = BlobKeys.photoFolder(new WorkspaceId(UUID.randomUUID()), new PhotoId(UUID.randomUUID()));
        bed.put(folder + "/original.jpg", new byte[1]);
        Files.createFile(storage.resolve(folder).resolve(".upload-1.part"));

        assertThat(filesRemoved(SOON)).isZero();
        assertThat(filesRemoved(NEXT_DAY)).isEqualTo(2);

        assertThat(storage).isEmptyDirectory();
    }

    @Test
    void a_leftover_of_an_upload_is_removed_and_the_files_beside_it_stay() throws IOException {
        ThumbnailRequest request = complete();
        bed.put(thumbnail(request, 1), new byte[1]);
        Path rest = storage.resolve(request.originalKey()).resolveSibling(".upload-1.part");
        Files.createFile(rest);

        assertThat(filesRemoved(NEXT_DAY)).isEqualTo(1);

        assertThat(rest).doesNotExist();
        assertThat(storage.resolve(request.originalKey())).exists();
        assertThat(storage.resolve(thumbnail(request, 1))).exists();
    }

    @Test
    void thumbnails_of_failed_and_of_older_generations_are_removed() {
        ThumbnailRequest failed = bed.upload();
        bed.put(thumbnail(failed, 1), new byte[1]);
        bed.store().progress().fail(failed.photoId(), 1, "damaged");
        ThumbnailRequest retried = bed.upload();
        bed.put(thumbnail(retried, 1), new byte[1]);
        bed.put(thumbnail(retried, 2), new byte[1]);
        bed.store().progress().fail(retried.photoId(), 1, "damaged");
        bed.store().retryPhotos().retry(retried.workspaceId(), retried.photoId());

        assertThat(filesRemoved(NEXT_DAY)).isEqualTo(2);

        assertThat(storage.resolve(thumbnail(failed, 1))).doesNotExist();
        assertThat(storage.resolve(thumbnail(retried, 1))).doesNotExist();
        assertThat(storage.resolve(thumbnail(retried, 2))).exists();
        assertThat(storage.resolve(failed.originalKey())).exists();
    }

    @Test
    void an_upload_under_way_is_not_disturbed() throws IOException {
        WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
        PhotoId photo = new PhotoId(UUID.randomUUID());
        try (BlobStore.Upload upload = bed.store().blobs().begin(BlobKeys.photoFolder(workspace, photo))) {
            upload.write(ByteBuffer.wrap(new byte[10]));

            assertThat(filesRemoved(SOON)).isZero();

            upload.commit(BlobKeys.original(workspace, photo, "jpg"));
        }
        assertThat(storage.resolve(BlobKeys.original(workspace, photo, "jpg"))).hasSize(10);
    }

    @Test
    void a_photo_that_ended_without_an_event_gets_one() {
        ThumbnailRequest request = complete();

        assertThat(count(housekeeping.runAfter(Duration.ofMinutes(14)), Tally.ANNOUNCED))
                .isZero();
        assertThat(count(housekeeping.runAfter(Duration.ofMinutes(16)), Tally.ANNOUNCED))
                .isEqualTo(1);
        assertThat(count(housekeeping.runAfter(Duration.ofMinutes(21)), Tally.ANNOUNCED))
                .isZero();

        assertThat(bed.events(request)).hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsReady.class);
    }

    @Test
    void an_event_that_expired_does_not_come_back() {
        ThumbnailRequest request = complete();
        bed.store().events().appendReady(request.photoId(), 1);

        assertThat(count(housekeeping.runAfter(Duration.ofDays(29)), Tally.EVENTS_EXPIRED))
                .isZero();
        assertThat(count(housekeeping.runAfter(Duration.ofDays(31)), Tally.EVENTS_EXPIRED))
                .isEqualTo(1);
        assertThat(count(housekeeping.runAfter(Duration.ofDays(31)), Tally.ANNOUNCED))
                .isZero();

        assertThat(bed.events(request)).isEmpty();
    }

    @Test
    void idempotency_keys_are_removed_after_their_retention() {
        bed.store().photos().insert(NewPhotoFixture.aPhoto().build(), "key");

        assertThat(count(housekeeping.runAfter(Duration.ofDays(6)), Tally.KEYS_EXPIRED))
                .isZero();
        assertThat(count(housekeeping.runAfter(Duration.ofDays(8)), Tally.KEYS_EXPIRED))
                .isEqualTo(1);
    }

    @Test
    void a_run_is_counted_and_says_where_the_next_one_begins() {
        complete();

        HousekeepingReport report = housekeeping.runAfter(Duration.ofMinutes(16));

        assertThat(report.next())
                .containsOnlyKeys("unfinished", "ended", "folders", "events", "failed")
                .allSatisfy((_, place) -> assertThat(place).isEmpty());
        assertThat(housekeeping.registry().counter("photos.housekeeping.runs").count())
                .isEqualTo(1);
        assertThat(housekeeping
                        .registry()
                        .counter("photos.housekeeping.swept", "tally", "announced")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_run_does_a_limited_number_of_batches() {
        int bound = ChorePlan.MAX_BATCHES * HousekeepingFixture.PROPERTIES.batchSize();
        for (int photo = 0; photo <= bound; photo++) {
            bed.store().photos().insert(NewPhotoFixture.aPhoto().build(), "key-" + photo);
        }

        HousekeepingReport report = housekeeping.runAfter(Duration.ofDays(8));

        assertThat(count(report, Tally.KEYS_EXPIRED)).isEqualTo(bound);
        assertThat(report.next().get("ended")).isNotEmpty();
    }

    @Test
    void settings_that_would_remove_needed_files_are_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HousekeepingProperties(
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(59),
                        Duration.ofDays(30),
                        Duration.ofDays(7),
                        500))
                .withMessage("photos.housekeeping.orphan-age is PT59S, expected PT1M or more");
    }

    private int filesRemoved(Duration later) {
        return count(housekeeping.runAfter(later), Tally.FILES_REMOVED);
    }

    private ThumbnailRequest complete() {
        ThumbnailRequest request = bed.upload();
        String key = thumbnail(request, 1);
        bed.store().progress().complete(request.photoId(), 1, new GeneratedThumbnails(key, key, key, null));
        return request;
    }

    private static String thumbnail(ThumbnailRequest request, int generation) {
        return BlobKeys.generationFolder(request.workspaceId(), request.photoId(), generation) + "/small.webp";
    }
}
