package homeinventory.photos.store.photos;

import homeinventory.photos.model.WorkspaceId;
import java.util.List;

/** What a workspace's photos amount to. */
public interface PhotoStatistics {

    /** Most reasons that {@link #failures} returns. */
    int MOST_REASONS = 50;

    /** How many photos are in which status, all counted at one moment. */
    PhotoSummary summary(WorkspaceId workspaceId);

    /** The reasons of failed photos, the most frequent first, at most {@link #MOST_REASONS}. */
    List<FailureReason> failures(WorkspaceId workspaceId);

    /**
     * Attempts by the hour in UTC in which they ended, the oldest first: the hour that is under way and those before. What a
     * photo's row no longer says, such as an attempt that a regeneration was after, is not counted.
     *
     * @param hours how many, 1 or more
     */
    List<HourlyAttempts> attemptsByHour(WorkspaceId workspaceId, int hours);
}
