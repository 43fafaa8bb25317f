package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import java.util.List;

/** What became of each attempt at a photo's thumbnails, over all its generations. */
public interface AttemptHistory {

    /** Most attempts that {@link #newestFirst} returns. */
    int MOST = 100;

    /** The newest attempts, at most {@link #MOST}. Empty for a photo of another workspace, as for one that is not there. */
    List<PhotoAttempt> newestFirst(WorkspaceId workspaceId, PhotoId photoId);
}
