package homeinventory.photos.worker.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.model.ThumbnailOutcome;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.photos.ThumbnailStatus;
import homeinventory.photos.worker.retry.RetrySchedule;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Failures of an attempt that the photo did not cause. */
class FailedAttemptTest extends OnTestBed {
    @Test
    void the_owner_sees_that_the_storage_cannot_be_read() {
        bed.blobs().failNextLooks(1);
        bed.startWorker();
        ThumbnailRequest request = bed.upload();
        WorkflowStub workflow = bed.start(request);

        bed.awaitFailedAttempt(request, 1);
        assertThat(bed.photo(request).thumbnailError()).isEqualTo("The photo's files could not be read or written.");
        assertThat(workflow.getResult(ThumbnailOutcome.class)).isEqualTo(ThumbnailOutcome.READY);
    }

    @Test
    void an_error_of_the_jvm_costs_an_attempt_and_not_the_worker() {
        bed.engine().then(() -> {
            throw new OutOfMemoryError("as thrown for a huge picture");
        });
        bed.startWorker();
        ThumbnailRequest request = bed.upload();
        WorkflowStub workflow = bed.start(request);

        bed.awaitFailedAttempt(request, 1);
        assertThat(bed.photo(request).thumbnailError()).isEqualTo("There was not enough memory to render the photo.");
        assertThat(workflow.getResult(ThumbnailOutcome.class)).isEqualTo(ThumbnailOutcome.READY);
    }

    @Test
    void an_attempt_that_takes_too_long_is_reported_and_followed_by_another() {
        CountDownLatch end = new CountDownLatch(1);
        bed.engine().then(end::await);
        bed.startWorker(new RetrySchedule(Duration.ofMinutes(1), 2, Duration.ofMinutes(16), 5, Duration.ofMillis(300)));
        ThumbnailRequest request = bed.upload();
        WorkflowStub workflow = bed.start(request);

        bed.awaitFailedAttempt(request, 1);
        assertThat(bed.photo(request).thumbnailError()).isEqualTo("Making the thumbnails took longer than 300 ms.");
        end.countDown();
        assertThat(workflow.getResult(ThumbnailOutcome.class)).isEqualTo(ThumbnailOutcome.READY);
        assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(2);
    }

    @Test
    void a_photo_that_takes_too_long_every_time_fails_after_five_attempts() {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < 5; i++) {
            bed.engine()
                    .then(() ->
                            assertThat(never.await(600, TimeUnit.MILLISECONDS)).isFalse());
        }
        bed.startWorker(new RetrySchedule(Duration.ofMinutes(1), 2, Duration.ofMinutes(16), 5, Duration.ofMillis(300)));
        ThumbnailRequest request = bed.upload();

        assertThatThrownBy(() -> bed.run(request)).isInstanceOf(WorkflowFailedException.class);

        assertThat(bed.photo(request).status()).isEqualTo(ThumbnailStatus.FAILED);
        assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(5);
        assertThat(bed.photo(request).thumbnailError())
                .isEqualTo("Making the thumbnails took too long. This was the last attempt.");
        assertThat(bed.events(request)).hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsFailed.class);
    }
}
