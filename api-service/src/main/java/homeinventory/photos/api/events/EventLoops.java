package homeinventory.photos.api.events;

import homeinventory.photos.store.events.EventNotifications;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the threads that feed the streams. Its phase is the last to start and the first to stop, so open streams end before the web
 * server stops and do not delay it.
 */
@Component
final class EventLoops implements SmartLifecycle {

    /** How soon a dead connection is noticed. Hints arrive at once. */
    private static final Duration NOTIFICATION_PATIENCE = Duration.ofSeconds(30);

    private final EventTailer tailer;
    private final EventNotifications notifications;
    private final DirtyWorkspaces dirtyWorkspaces;
    private final WorkspaceFeeds feeds;
    private volatile List<Loop> loops = List.of();

    EventLoops(
            EventTailer tailer,
            EventNotifications notifications,
            DirtyWorkspaces dirtyWorkspaces,
            WorkspaceFeeds feeds) {
        this.tailer = tailer;
        this.notifications = notifications;
        this.dirtyWorkspaces = dirtyWorkspaces;
        this.feeds = feeds;
    }

    @Override
    public void start() {
        feeds.open();
        // An interrupt makes a virtual thread close the connection that it waits for. That is right for a connection
        // that only listens, but not for one of the pool.
        loops = List.of(
                Loop.start(Thread.ofPlatform().daemon().name("event tailer"), tailer::step),
                Loop.start(Thread.ofVirtual().name("event notifications"), this::passHintsOn));
    }

    @Override
    public void stop() {
        feeds.close();
        loops.forEach(Loop::stop);
        loops = List.of();
    }

    @Override
    public boolean isRunning() {
        return !loops.isEmpty();
    }

    /** Also without streams: the database would keep unread notifications. */
    private void passHintsOn() {
        dirtyWorkspaces.add(notifications.await(NOTIFICATION_PATIENCE).stream()
                .filter(feeds::isFollowed)
                .toList());
    }
}
