package homeinventory.photos.worker.regeneration;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.worker.activities.Attempt;
import homeinventory.photos.worker.activities.AttemptFailure;
import homeinventory.photos.worker.activities.GenerateThumbnails;
import homeinventory.photos.worker.activities.Heartbeat;
import homeinventory.photos.worker.activities.VerifyOriginal;
import io.temporal.client.ActivityCompletionException;
import io.temporal.failure.ApplicationFailure;

/** Verifies and renders a photo outside of its own workflow, with the same steps. */
final class RenderAgain {
    private final VerifyOriginal verify;
    private final GenerateThumbnails generate;

    RenderAgain(VerifyOriginal verify, GenerateThumbnails generate) {
        this.verify = verify;
        this.generate = generate;
    }

    /**
     * Makes a generation's thumbnails.
     *
     * @throws ApplicationFailure with a message for the photo's owner; non-retryable if no other try could succeed
     * @throws ActivityCompletionException if the activity was cancelled, or its worker stops
     */
    GeneratedThumbnails render(ThumbnailRequest request, Heartbeat heartbeat) {
        try {
            verify.verify(new Attempt(request, 1, 1, false));
            return generate.generate(request, heartbeat);
        } catch (ActivityCompletionException e) {
            throw e;
        } catch (Exception | Error e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw AttemptFailure.of(e, false);
        }
    }
}
