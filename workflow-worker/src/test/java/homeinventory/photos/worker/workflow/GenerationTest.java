package homeinventory.photos.worker.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.model.ProcessingStart;
import homeinventory.photos.model.ThumbnailOutcome;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.ThumbnailStatus;
import io.temporal.client.WorkflowFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Manual retries, and workflows that continue the work of an earlier run. */
class GenerationTest extends OnTestBed {
    @BeforeEach
    void start_a_worker() {
        bed.startWorker();
    }

    @Test
    void a_retried_photo_gets_thumbnails_of_the_next_generation() {
        ThumbnailRequest first = bed.upload();
        fail(first);

        ThumbnailRequest second = retry(first);
        assertThat(bed.run(second)).isEqualTo(ThumbnailOutcome.READY);

        Photo photo = bed.photo(second);
        assertThat(photo.status()).isEqualTo(ThumbnailStatus.COMPLETE);
        assertThat(photo.thumbnailAttempts()).isEqualTo(1);
        assertThat(bed.files(first)).isEmpty();
        assertThat(bed.files(second)).hasSize(3).allMatch(key -> key.contains("/2/"));
        assertThat(bed.events(second))
                .hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsFailed.class, PhotoEvent.ThumbnailsReady.class);
    }

    @Test
    void a_late_result_of_an_older_generation_is_discarded() {
        ThumbnailRequest first = bed.upload();
        bed.engine().then(() -> {
            bed.store().progress().fail(first.photoId(), 1, "failed meanwhile");
            assertThat(bed.run(retry(first))).isEqualTo(ThumbnailOutcome.READY);
        });

        assertThat(bed.run(first)).isEqualTo(ThumbnailOutcome.SUPERSEDED);

        Photo photo = bed.photo(first);
        assertThat(photo.status()).isEqualTo(ThumbnailStatus.COMPLETE);
        assertThat(photo.generation()).isEqualTo(2);
        assertThat(bed.files(first)).isEmpty();
        assertThat(bed.files(ofGeneration(first, 2))).hasSize(3);
        assertThat(bed.events(first)).hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsReady.class);
    }

    @Test
    void a_late_failure_of_an_older_generation_is_discarded() {
        ThumbnailRequest first = bed.upload();
        bed.engine().then(() -> {
            bed.store().progress().fail(first.photoId(), 1, "failed meanwhile");
            bed.engine().thenFail(4);
            retry(first);
            throw new IllegalStateException("the engine is broken");
        });

        assertThat(bed.run(first)).isEqualTo(ThumbnailOutcome.SUPERSEDED);

        assertThat(bed.photo(first).status()).isEqualTo(ThumbnailStatus.PENDING);
        assertThat(bed.photo(first).thumbnailError()).isNull();
        assertThat(bed.events(first)).isEmpty();
    }

    @Test
    void a_photo_that_is_already_complete_only_gets_its_event() {
        ThumbnailRequest request = bed.upload();
        bed.run(request);
        DATABASE.jdbc().sql("TRUNCATE warehouse.photo_events").update();

        assertThat(bed.startOver(request, _ -> {}).getResult(ThumbnailOutcome.class))
                .isEqualTo(ThumbnailOutcome.READY);

        assertThat(bed.engine().calls()).hasSize(1);
        assertThat(bed.events(request)).hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsReady.class);
    }

    @Test
    void a_photo_that_is_already_failed_only_gets_its_event() {
        ThumbnailRequest request = bed.upload();
        bed.store().progress().start(request.photoId(), 1);
        bed.store().progress().fail(request.photoId(), 1, "The file is damaged.");

        assertThatThrownBy(() -> bed.run(request)).cause().hasMessageContaining("The file is damaged.");

        assertThat(bed.engine().calls()).isEmpty();
        assertThat(bed.events(request))
                .singleElement()
                .isInstanceOfSatisfying(
                        PhotoEvent.ThumbnailsFailed.class,
                        event -> assertThat(event.error()).isEqualTo("The file is damaged."));
    }

    @Test
    void a_first_attempt_that_was_counted_by_an_earlier_run_is_not_started_again() {
        ThumbnailRequest request = bed.upload();
        assertThat(bed.store().progress().start(request.photoId(), 1).state())
                .isEqualTo(ProcessingStart.State.FIRST_ATTEMPT);

        assertThat(bed.run(request)).isEqualTo(ThumbnailOutcome.READY);

        assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(2);
    }

    private void fail(ThumbnailRequest request) {
        bed.engine().thenFail(5);
        assertThatThrownBy(() -> bed.run(request)).isInstanceOf(WorkflowFailedException.class);
    }

    private ThumbnailRequest retry(ThumbnailRequest request) {
        bed.store().retryPhotos().retry(request.workspaceId(), request.photoId());
        return ofGeneration(request, 2);
    }

    private static ThumbnailRequest ofGeneration(ThumbnailRequest request, int generation) {
        return new ThumbnailRequest(
                request.workspaceId(),
                request.photoId(),
                request.photoType(),
                generation,
                request.originalKey(),
                request.byteSize());
    }
}
