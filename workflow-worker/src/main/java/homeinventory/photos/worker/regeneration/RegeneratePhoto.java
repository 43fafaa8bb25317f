package homeinventory.photos.worker.regeneration;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.regeneration.RegenerationProgress;
import homeinventory.photos.store.regeneration.RegenerationProgress.Next;
import homeinventory.photos.worker.activities.GenerateThumbnails;
import homeinventory.photos.worker.activities.Heartbeat;
import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Regenerates one photo: writes files, swaps the row, appends the event, counts. After a crash between two of these steps, the next
 * worker of the regeneration continues. Until the swap, the old thumbnails are served.
 */
final class RegeneratePhoto {

    /** Maximum of tries for one photo. A file that can never be rendered has one try. */
    static final int MAX_TRIES = 3;

    static final String INTERRUPTED = "Making the thumbnails was interrupted " + MAX_TRIES + " times.";

    private static final Logger log = LoggerFactory.getLogger(RegeneratePhoto.class);

    private final RenderAgain render;
    private final RegenerationProgress progress;
    private final EventLog events;
    private final GenerateThumbnails generate;
    private final InstantSource clock;

    RegeneratePhoto(
            RenderAgain render,
            RegenerationProgress progress,
            EventLog events,
            GenerateThumbnails generate,
            InstantSource clock) {
        this.render = render;
        this.progress = progress;
        this.events = events;
        this.generate = generate;
        this.clock = clock;
    }

    /** @throws ApplicationFailure if another try may succeed */
    void regenerate(RegenerationId id, Next.Render photo, Heartbeat heartbeat) {
        ThumbnailRequest request = photo.request();
        // Counted before each try, since a photo that kills workers would do so forever.
        if (photo.tries() > MAX_TRIES) {
            fail(id, request, INTERRUPTED);
            return;
        }
        Instant startedAt = clock.instant();
        GeneratedThumbnails thumbnails;
        try {
            thumbnails = render.render(request, heartbeat);
        } catch (ApplicationFailure failure) {
            if (!failure.isNonRetryable() && photo.tries() < MAX_TRIES) {
                throw failure;
            }
            fail(id, request, failure.getOriginalMessage());
            return;
        }
        switch (progress.swap(id, request, thumbnails, startedAt)) {
            case SWAPPED -> announce(id, request.photoId(), request.generation());
            case SERVED -> progress.skipped(id, request.photoId());
            case SUPERSEDED -> {
                generate.remove(request);
                progress.skipped(id, request.photoId());
            }
        }
    }

    void announce(RegenerationId id, PhotoId photoId, int generation) {
        events.appendReady(photoId, generation);
        progress.regenerated(id, photoId);
    }

    /** Files stay: another worker may render the same photo, and the next try writes the same files. */
    private void fail(RegenerationId id, ThumbnailRequest request, String error) {
        log.warn(
                "photo {}, generation {}: keeps its old thumbnails, since new ones could not be made: {}",
                request.photoId(),
                request.generation(),
                error);
        progress.failed(id, request.photoId(), error);
    }
}
