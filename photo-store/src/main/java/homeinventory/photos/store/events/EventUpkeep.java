package homeinventory.photos.store.events;

import homeinventory.photos.model.PhotoId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What housekeeping asks of the event log, a bounded number of rows at a time. */
public interface EventUpkeep {

    /**
     * Looks at photos, in the order of their ids, and picks those that ended without an event.
     *
     * @param after {@link UnannouncedPage#next()} of the page before; empty for the first
     * @param limit most photos to look at
     * @param endedBetween only photos that ended in this time
     */
    UnannouncedPage unannounced(String after, int limit, Period endedBetween);

    /**
     * Removes the oldest events of workspaces. What remains of a workspace's log has no gaps.
     *
     * @param after {@link ExpiredPage#next()} of the page before; empty for the first
     * @param limit most workspaces to look at, and most events to remove from each
     * @param before only events that were appended before
     */
    ExpiredPage expire(String after, int limit, Instant before);

    /** From a moment, included, to another one, not included. */
    record Period(Instant from, Instant until) {

        /** What lies between two ages. */
        public static Period ofAges(Instant now, Duration youngest, Duration oldest) {
            return new Period(now.minus(oldest), now.minus(youngest));
        }
    }

    /**
     * A photo that is complete or failed, and whose event is missing.
     *
     * @param error why it failed; null if it is complete
     */
    record UnannouncedPhoto(
            PhotoId photoId, int generation, @Nullable String error) {}

    /**
     * Some of the photos.
     *
     * @param next where the next page begins; empty if this is the last one
     */
    record UnannouncedPage(List<UnannouncedPhoto> photos, String next) {}

    /**
     * Some of the workspaces.
     *
     * @param removed how many events were removed
     * @param next where the next page begins; empty if this is the last one
     */
    record ExpiredPage(int removed, String next) {}
}
