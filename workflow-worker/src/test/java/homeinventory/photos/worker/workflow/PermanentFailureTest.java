package homeinventory.photos.worker.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.photos.ThumbnailStatus;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowFailedException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PermanentFailureTest extends OnTestBed {
    @Test
    void an_unrenderable_photo_has_one_attempt_and_no_wait() {
        bed.engine().then(() -> {
            throw new UnrenderablePhotoException(UnrenderablePhotoException.Reason.TRUNCATED, "The file ends early.");
        });
        bed.startWorker();
        ThumbnailRequest request = bed.upload();

        assertThatThrownBy(() -> bed.run(request)).cause().hasMessageContaining("The file ends early.");

        assertThat(bed.photo(request).status()).isEqualTo(ThumbnailStatus.FAILED);
        assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(1);
        assertThat(bed.photo(request).thumbnailError()).isEqualTo("The file ends early.");
        assertThat(bed.events(request)).hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsFailed.class);
        assertThat(bed.engine().calls()).hasSize(1);
        assertThat(bed.history(request))
                .extracting(HistoryEvent::getEventType)
                .doesNotContain(EventType.EVENT_TYPE_TIMER_STARTED, EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED);
    }

    @Test
    void a_photo_found_unrenderable_in_a_later_attempt_has_no_further_attempt() {
        bed.engine().thenFail(1).then(() -> {
            throw new UnrenderablePhotoException(UnrenderablePhotoException.Reason.CORRUPT, "The file is damaged.");
        });
        bed.startWorker();
        ThumbnailRequest request = bed.upload();

        assertThatThrownBy(() -> bed.run(request)).cause().hasMessageContaining("The file is damaged.");

        assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(2);
        assertThat(bed.photo(request).thumbnailError()).isEqualTo("The file is damaged.");
    }

    @Test
    void a_photo_whose_original_is_gone_fails_at_once() throws IOException {
        bed.startWorker();
        ThumbnailRequest request = bed.upload();
        bed.store().blobs().delete(request.originalKey());

        assertThatThrownBy(() -> bed.run(request)).rootCause().hasMessageContaining(request.originalKey());

        assertThat(bed.photo(request).thumbnailError()).isEqualTo("The original photo is no longer in storage.");
        assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(1);
        assertThat(bed.engine().calls()).isEmpty();
    }

    @Test
    void a_photo_whose_original_has_the_wrong_size_fails_at_once() {
        bed.startWorker();
        ThumbnailRequest request = bed.upload();
        bed.put(request.originalKey(), new byte[7]);

        assertThatThrownBy(() -> bed.run(request)).isInstanceOf(WorkflowFailedException.class);

        assertThat(bed.photo(request).thumbnailError())
                .isEqualTo("The stored file is damaged: it has 7 bytes, 123456 were uploaded.");
        assertThat(bed.engine().calls()).isEmpty();
    }
}
