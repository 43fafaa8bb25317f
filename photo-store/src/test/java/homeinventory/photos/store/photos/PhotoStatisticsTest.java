package homeinventory.photos.store.photos;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PhotoStatisticsTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    private final PhotosFixture photos = PhotosFixture.on(database);
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());

    @Test
    void a_workspace_without_photos_has_only_zero_counts() {
        assertThat(photos.statistics().summary(workspace)).isEqualTo(new PhotoSummary(0, 0, 0, 0, null));
        assertThat(photos.statistics().failures(workspace)).isEmpty();
    }

    @Test
    void photos_are_counted_by_status_with_the_age_of_the_oldest_pending_one() {
        Photo oldest = photos.pending(aPhoto().in(workspace));
        photos.pending(aPhoto().in(workspace));
        photos.processing(aPhoto().in(workspace));
        photos.complete(aPhoto().in(workspace));
        photos.complete(aPhoto().in(workspace));
        photos.complete(aPhoto().in(workspace));
        photos.failed(aPhoto().in(workspace));
        photos.pending(aPhoto());

        assertThat(photos.statistics().summary(workspace)).isEqualTo(new PhotoSummary(2, 1, 3, 1, oldest.createdAt()));
    }

    @Test
    void a_retried_photo_waits_since_its_retry() {
        Photo retried = photos.retried(aPhoto().in(workspace));

        assertThat(photos.statistics().summary(workspace).oldestPendingAt())
                .isEqualTo(retried.updatedAt())
                .isAfter(retried.createdAt());
    }

    @Test
    void failed_photos_are_grouped_by_reason_the_most_frequent_first() {
        fail("The file is damaged.");
        fail("There was not enough memory.");
        fail("There was not enough memory.");
        photos.complete(aPhoto().in(workspace));
        photos.failed(aPhoto());

        assertThat(photos.statistics().failures(workspace))
                .containsExactly(
                        new FailureReason("There was not enough memory.", 2),
                        new FailureReason("The file is damaged.", 1));
    }

    private void fail(String error) {
        Photo photo = photos.processing(aPhoto().in(workspace));
        photos.progress().fail(photo.id(), 1, error);
    }
}
