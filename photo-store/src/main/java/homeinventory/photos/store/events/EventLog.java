package homeinventory.photos.store.events;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The log of events per workspace. Sequence numbers become visible in order: whoever has read number n will never see a
 * smaller one appear later.
 */
public interface EventLog {

    /**
     * Appends the ready event of a generation and wakes listeners; does nothing if it is there already.
     *
     * @return whether it was appended now; false also if the photo is gone
     */
    boolean appendReady(PhotoId photoId, int generation);

    /** Appends the failed event of a generation; otherwise as {@link #appendReady}. */
    boolean appendFailed(PhotoId photoId, int generation, String error);

    /** Events after a sequence number, oldest first, at most {@code limit}. */
    List<LoggedEvent> readAfter(WorkspaceId workspaceId, long sequence, int limit);

    /** The newest sequence number of each workspace; 0 for one without events. */
    Map<WorkspaceId, Long> newestSequences(Collection<WorkspaceId> workspaceIds);

    /** Oldest and newest sequence number that the log holds; both 0 for a workspace without events. */
    SequenceRange range(WorkspaceId workspaceId);

    /** The sequence numbers that the log of a workspace holds. */
    record SequenceRange(long oldest, long newest) {

        /** Whether a client that has seen {@code sequence} can go on from there without a gap. */
        public boolean canResumeAfter(long sequence) {
            return sequence >= 0 && sequence >= oldest - 1 && sequence <= newest;
        }
    }
}
