package homeinventory.photos.api.events;

import homeinventory.photos.model.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The feeds of the workspaces that someone follows; the others have none. */
@Component
final class WorkspaceFeeds {

    private record Followed(WorkspaceFeed feed, int streams) {}

    private final Map<WorkspaceId, Followed> followed = new ConcurrentHashMap<>();
    private final GrownLogs grownLogs;
    private final EventsProperties properties;
    private volatile boolean closed;

    WorkspaceFeeds(GrownLogs grownLogs, EventsProperties properties) {
        this.grownLogs = grownLogs;
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
            // Nobody took note of the workspace's notifications since the look at its log.
            grownLogs.add(Set.of(workspaceId));
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

    /** The workspaces that someone follows. */
    Collection<WorkspaceId> workspaceIds() {
        return List.copyOf(followed.keySet());
    }

    /** Lets streams begin, also again after {@link #close}. */
    void open() {
        closed = false;
    }

    /** Ends every stream, and each one that is still to come. */
    void close() {
        closed = true;
        followed.values().forEach(open -> open.feed().close());
    }
}
