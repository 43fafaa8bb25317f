package homeinventory.photos.api.events;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.events.LoggedEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Moves new events from the logs to the feeds of followed workspaces. Only the tailer publishes, page by page from the
 * position of each feed. So every feed gets every event once and in order.
 */
@Component
final class EventTailer {
    private final EventLog log;
    private final WorkspaceFeeds feeds;
    private final DirtyWorkspaces dirtyWorkspaces;
    private final EventsProperties properties;
    private long nextPollNanos = System.nanoTime();

    EventTailer(EventLog log, WorkspaceFeeds feeds, DirtyWorkspaces dirtyWorkspaces, EventsProperties properties) {
        this.log = log;
        this.feeds = feeds;
        this.dirtyWorkspaces = dirtyWorkspaces;
        this.properties = properties;
    }

    /**
     * Waits for a log to grow or the next poll, and reads what is new.
     *
     * @throws org.springframework.dao.DataAccessException if the database is down; a later poll finds what is new
     */
    void step() throws InterruptedException {
        for (WorkspaceId grown : dirtyWorkspaces.take(Duration.ofNanos(nextPollNanos - System.nanoTime()))) {
            feeds.find(grown).ifPresent(this::readPage);
        }
        if (System.nanoTime() - nextPollNanos >= 0) {
            nextPollNanos = System.nanoTime() + properties.pollInterval().toNanos();
            poll();
        }
    }

    private void poll() {
        Collection<WorkspaceId> followed = feeds.workspaceIds();
        if (followed.isEmpty()) {
            return;
        }
        Map<WorkspaceId, Long> newest = log.newestSequences(followed);
        for (WorkspaceId workspaceId : followed) {
            feeds.find(workspaceId)
                    .filter(feed -> newest.getOrDefault(workspaceId, 0L) > feed.newest())
                    .ifPresent(this::readPage);
        }
    }

    private void readPage(WorkspaceFeed feed) {
        List<LoggedEvent> page = log.readAfter(feed.workspaceId(), feed.newest(), properties.window());
        if (!page.isEmpty()) {
            feed.publish(page.stream().map(EventFormat::encode).toList());
        }
        if (page.size() == properties.window()) {
            // More may follow, but other workspaces come first.
            dirtyWorkspaces.add(Set.of(feed.workspaceId()));
        }
    }
}
