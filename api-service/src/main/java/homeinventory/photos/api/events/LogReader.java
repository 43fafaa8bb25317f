package homeinventory.photos.api.events;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.events.EventLog.SequenceRange;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Reads the log for single streams, a few at a time. When a server restarts, all its clients reconnect at once, and uploads need
 * database connections too.
 */
@Component
final class LogReader {
    private final EventLog log;
    private final int pageSize;
    private final Semaphore permits;

    LogReader(EventLog log, EventsProperties properties) {
        this.log = log;
        this.pageSize = properties.window();
        this.permits = new Semaphore(properties.readers(), true);
    }

    SequenceRange range(WorkspaceId workspaceId) {
        return permitted(() -> log.range(workspaceId));
    }

    /** The next page of events after a position, ready to send. */
    List<EncodedEvent> after(WorkspaceId workspaceId, long position) {
        return permitted(() -> log.readAfter(workspaceId, position, pageSize)).stream()
                .map(EventFormat::encode)
                .toList();
    }

    private <T> T permitted(Supplier<T> query) {
        permits.acquireUninterruptibly();
        try {
            return query.get();
        } finally {
            permits.release();
        }
    }
}
