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
}
