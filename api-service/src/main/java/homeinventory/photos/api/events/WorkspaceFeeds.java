package homeinventory.photos.api.events;

import homeinventory.photos.model.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The feeds of workspaces with open streams; the others have none. */
@Component
final class WorkspaceFeeds {

    private record Followed(WorkspaceFeed feed, int streams) {}

    private final Map<WorkspaceId, Followed> followed = new ConcurrentHashMap<>();
    private final DirtyWorkspaces dirtyWorkspaces;
    private final EventsProperties properties;
    private volatile boolean closed;

    WorkspaceFeeds(DirtyWorkspaces dirtyWorkspaces, EventsProperties properties) {
        this.dirtyWorkspaces = dirtyWorkspaces;
        this.properties = properties;
    }

    /**
     * The feed of a workspace, to be {@linkplain #leave left} again.
     *
     * @param newest the log's newest event a moment ago; a new feed begins there
     */
    WorkspaceFeed join(WorkspaceId workspaceId, long newest) {
        Followed now = followed.compute(
                workspaceId,
                (id, before) -> before == null
                        ? new Followed(new WorkspaceFeed(id, newest, properties.window()), 1)
                        : new Followed(before.feed(), before.streams() + 1));
        if (now.streams() == 1) {
            // Hints since the read of the log were dropped, as the workspace had no feed.
            dirtyWorkspaces.add(Set.of(workspaceId));
        }
        if (closed) {
            now.feed().close();
        }
        return now.feed();
    }

    void leave(WorkspaceFeed feed) {
        followed.computeIfPresent(
                feed.workspaceId(),
                (id, before) -> before.streams() == 1 ? null : new Followed(before.feed(), before.streams() - 1));
    }

    boolean isFollowed(WorkspaceId workspaceId) {
        return followed.containsKey(workspaceId);
    }

    Optional<WorkspaceFeed> find(WorkspaceId workspaceId) {
        return Optional.ofNullable(followed.get(workspaceId)).map(Followed::feed);
    }

    /** The workspaces with open streams. */
    Collection<WorkspaceId> workspaceIds() {
        return List.copyOf(followed.keySet());
    }

    /** Allows streams to begin, also after {@link #close}. */
    void open() {
        closed = false;
    }

    /** Ends every stream, and each one that begins later. */
    void close() {
        closed = true;
        followed.values().forEach(open -> open.feed().close());
    }
}
