package homeinventory.photos.api.events;

import homeinventory.photos.store.events.EventNotifications;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs what feeds the streams. Stops before the web server does (its phase is the last to start and the first to stop),
 * so that open streams end and do not hold up the server.
 */
@Component
final class EventLoops implements SmartLifecycle {

    /** Only how often an idle connection is found dead; hints arrive at once. */
    private static final Duration NOTIFICATION_PATIENCE = Duration.ofSeconds(30);

    private final EventTailer tailer;
    private final EventNotifications notifications;
    private final GrownLogs grownLogs;
    private final WorkspaceFeeds feeds;
    private volatile List<Loop> loops = List.of();

    EventLoops(EventTailer tailer, EventNotifications notifications, GrownLogs grownLogs, WorkspaceFeeds feeds) {
        this.tailer = tailer;
        this.notifications = notifications;
        this.grownLogs = grownLogs;
        this.feeds = feeds;
    }

    @Override
    public void start() {
        feeds.open();
        // An interrupt makes a virtual thread close the connection that it waits for: right for one that only listens,
        // not for one of the pool's.
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

    /** Also when nobody follows: unread notifications would pile up in the database. */
    private void passHintsOn() {
        grownLogs.add(notifications.await(NOTIFICATION_PATIENCE).stream()
                .filter(feeds::isFollowed)
                .toList());
    }
}
