package homeinventory.photos.store.photos;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static homeinventory.photos.store.photos.PhotosFixture.THUMBNAILS;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RetryPhotosTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    private final PhotosFixture photos = PhotosFixture.on(database);
    private final RetryPhotos retry = photos.retry();

    @Test
    void a_failed_photo_goes_back_to_pending_as_a_new_generation_without_attempts() {
        Photo failed = photos.failed(aPhoto());

        RetryResult result = retry.retry(failed.workspaceId(), failed.id());

        Photo retried = photos.current(failed);
        assertThat(result).isEqualTo(new RetryResult.Retried(retried));
        assertThat(retried.status()).isEqualTo(ThumbnailStatus.PENDING);
        assertThat(retried.generation()).isEqualTo(2);
        assertThat(retried.thumbnailAttempts()).isZero();
        assertThat(retried.thumbnailError()).isNull();
        assertThat(retried.nextAttemptAt()).isNull();
        assertThat(retried.updatedAt()).isAfter(failed.updatedAt());
    }

    @Test
    void a_retried_photo_can_be_completed_under_its_new_generation() {
        Photo retried = photos.retried(aPhoto());

        photos.progress().start(retried.id(), 2);
        assertThat(photos.progress().complete(retried.id(), 2, THUMBNAILS)).isTrue();

        assertThat(photos.current(retried).thumbnails())
                .isEqualTo(new StoredThumbnails(
                        2,
                        THUMBNAILS.smallKey(),
                        THUMBNAILS.mediumKey(),
                        THUMBNAILS.largeKey(),
                        THUMBNAILS.thumbHash()));
    }

    @Test
    void a_photo_that_has_not_failed_is_left_alone() {
        assertThat(List.of(photos.pending(aPhoto()), photos.processing(aPhoto()), photos.complete(aPhoto())))
                .allSatisfy(photo -> {
                    assertThat(retry.retry(photo.workspaceId(), photo.id()))
                            .isEqualTo(new RetryResult.NotFailed(photo.status()));
                    assertThat(photos.current(photo)).isEqualTo(photo);
                });
    }

    @Test
    void a_missing_photo_cannot_be_retried() {
        assertThat(retry.retry(new WorkspaceId(UUID.randomUUID()), PhotosFixture.unknownId()))
                .isEqualTo(new RetryResult.NotFound());
    }

    @Test
    void concurrent_retries_of_one_photo_retry_it_once() throws Exception {
        Photo failed = photos.failed(aPhoto());
        Callable<RetryResult> click = () -> retry.retry(failed.workspaceId(), failed.id());

        List<RetryResult> results;
        try (ExecutorService clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            results = clicks
                    .invokeAll(IntStream.range(0, 8).mapToObj(i -> click).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(results).filteredOn(RetryResult.Retried.class::isInstance).hasSize(1);
        assertThat(results).contains(new RetryResult.NotFailed(ThumbnailStatus.PENDING));
        assertThat(photos.current(failed).generation()).isEqualTo(2);
    }

    @Test
    void every_failed_photo_of_a_workspace_is_retried_at_once() {
        WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
        Photo first = photos.failed(aPhoto().in(workspace));
        Photo second = photos.failed(aPhoto().in(workspace));
        Photo complete = photos.complete(aPhoto().in(workspace));
        Photo elsewhere = photos.failed(aPhoto());

        assertThat(retry.retryAllFailed(workspace)).isEqualTo(2);

        assertThat(photos.current(first).status()).isEqualTo(ThumbnailStatus.PENDING);
        assertThat(photos.current(first).generation()).isEqualTo(2);
        assertThat(photos.current(second).status()).isEqualTo(ThumbnailStatus.PENDING);
        assertThat(photos.current(complete)).isEqualTo(complete);
        assertThat(photos.current(elsewhere)).isEqualTo(elsewhere);
        assertThat(retry.retryAllFailed(workspace)).isZero();
    }
}
