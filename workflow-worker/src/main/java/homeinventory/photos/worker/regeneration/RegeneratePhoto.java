package homeinventory.photos.worker.regeneration;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.regeneration.RegenerationProgress;
import homeinventory.photos.store.regeneration.RegenerationProgress.Next;
import homeinventory.photos.worker.activities.Heartbeat;
import homeinventory.photos.worker.activities.RenderAgain;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One photo: files first, then the row, then the event, then the count. A crash between two of these is finished by whoever
 * takes up the regeneration. Until the row is swapped, the old thumbnails are served.
 */
final class RegeneratePhoto {

    /** Of one photo; a file that no try could render has one. */
    static final int MOST_TRIES = 3;

    static final String INTERRUPTED = "Making the thumbnails was interrupted " + MOST_TRIES + " times.";

    private static final Logger log = LoggerFactory.getLogger(RegeneratePhoto.class);

    private final RenderAgain render;
    private final RegenerationProgress progress;
    private final EventLog events;
    private final BlobStore blobs;
    private final InstantSource clock;

    RegeneratePhoto(
            RenderAgain render, RegenerationProgress progress, EventLog events, BlobStore blobs, InstantSource clock) {
        this.render = render;
        this.progress = progress;
        this.events = events;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** @throws ApplicationFailure if another try may succeed */
    void regenerate(RegenerationId id, Next.Render photo, Heartbeat heartbeat) {
        ThumbnailRequest request = photo.request();
        // Counted before each try: whoever took the workers down would do so for ever.
        if (photo.tries() > MOST_TRIES) {
            fail(id, request, INTERRUPTED);
            return;
        }
        Instant startedAt = clock.instant();
        GeneratedThumbnails thumbnails;
        try {
            thumbnails = render.render(request, heartbeat);
        } catch (ApplicationFailure failure) {
            if (!failure.isNonRetryable() && photo.tries() < MOST_TRIES) {
                throw failure;
            }
            fail(id, request, failure.getOriginalMessage());
            return;
        }
        switch (progress.swap(id, request, thumbnails, startedAt)) {
            case SWAPPED -> announce(id, request.photoId(), request.generation());
            case SERVED -> progress.skipped(id, request.photoId());
            case SUPERSEDED -> {
                removeFiles(request);
                progress.skipped(id, request.photoId());
            }
        }
    }

    void announce(RegenerationId id, PhotoId photoId, int generation) {
        events.appendReady(photoId, generation);
        progress.regenerated(id, photoId);
    }

    /** Its files, if there are any, stay: another worker may be at the same photo, and the next try writes the same ones. */
    private void fail(RegenerationId id, ThumbnailRequest request, String error) {
        log.warn(
                "photo {}, generation {}: keeps its old thumbnails: {}",
                request.photoId(),
                request.generation(),
                error);
        progress.failed(id, request.photoId(), error);
    }

    private void removeFiles(ThumbnailRequest request) {
        String folder = BlobKeys.generationFolder(request.workspaceId(), request.photoId(), request.generation());
        try {
            blobs.deleteAll(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove the files in " + folder, e);
        }
    }
}
