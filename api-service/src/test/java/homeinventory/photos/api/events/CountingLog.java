package homeinventory.photos.api.events;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.events.LoggedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The real log, which also tells how often it was read. */
final class CountingLog implements EventLog {
    private final EventLog log;
    private int reads;

    CountingLog(EventLog log) {
        this.log = log;
    }

    /** Queries since the last call. */
    int readsSinceLastCall() {
        int before = reads;
        reads = 0;
        return before;
    }

    @Override
    public boolean appendReady(PhotoId photoId, int generation) {
        return log.appendReady(photoId, generation);
    }

    @Override
    public boolean appendFailed(PhotoId photoId, int generation, String error) {
        return log.appendFailed(photoId, generation, error);
    }

    @Override
    public List<LoggedEvent> readAfter(WorkspaceId workspaceId, long sequence, int limit) {
        reads++;
        return log.readAfter(workspaceId, sequence, limit);
    }

    @Override
    public Map<WorkspaceId, Long> newestSequences(Collection<WorkspaceId> workspaceIds) {
        reads++;
        return log.newestSequences(workspaceIds);
    }

    @Override
    public SequenceRange range(WorkspaceId workspaceId) {
        reads++;
        return log.range(workspaceId);
    }
}
