package homeinventory.photos.store.regeneration;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.regeneration.RegenerationId;
import java.time.Instant;

/**
 * How far the workers are with a regeneration. It goes from the newest photo to the oldest; the place stands in its row, so
 * that any worker can go on there. Each step may be repeated.
 */
public interface RegenerationProgress {

    /** What there is to do next. */
    sealed interface Next {

        /**
         * A photo to render.
         *
         * @param request for the generation after the one that is served
         * @param tries how often it was begun in this regeneration, counted before any image code runs
         */
        record Render(ThumbnailRequest request, int tries) implements Next {}

        /** A photo that was swapped by a worker which then stopped: its event may be missing. */
        record Announce(PhotoId photoId, int generation) implements Next {}

        /** Nothing, until it is resumed or cancelled. */
        record Paused() implements Next {}

        /** Nothing any more. If all photos were done, it is complete now. */
        record Ended() implements Next {}
    }

    /** What became of new thumbnails. */
    enum Swap {
        /** They are served from now on; the old ones were until then. */
        SWAPPED,
        /** This very generation is served already, by another regeneration: the files are in use. */
        SERVED,
        /** The photo is gone or has a newer generation: nobody will ever ask for these files. */
        SUPERSEDED
    }

    /** Finds what is next, and counts the try if it is a photo to render. */
    Next next(RegenerationId id);

    /**
     * Has a photo's new thumbnails served in place of the old ones, in one statement.
     *
     * @param request for the generation of {@code thumbnails}
     * @param startedAt when they were begun
     */
    Swap swap(RegenerationId id, ThumbnailRequest request, GeneratedThumbnails thumbnails, Instant startedAt);

    /** Counts a photo that has new thumbnails, and passes it. */
    void regenerated(RegenerationId id, PhotoId photoId);

    /** Counts a photo that needs none, and passes it. */
    void skipped(RegenerationId id, PhotoId photoId);

    /** Counts a photo that keeps its old thumbnails, notes why, and passes it. */
    void failed(RegenerationId id, PhotoId photoId, String error);

    /** Cancels it from below, if it is not over. */
    void abandon(RegenerationId id);

    /** Whether photos were uploaded that are not done, in any workspace; those that wait for a later attempt do not count. */
    boolean uploadsWait();
}
