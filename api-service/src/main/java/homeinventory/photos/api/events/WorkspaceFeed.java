package homeinventory.photos.api.events;

import homeinventory.photos.model.WorkspaceId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The newest events of a workspace, shared by its streams. A stream holds no events, only its position, so a
 * slow one costs no memory and delays no other. One that falls behind the shared window reads the log.
 */
final class WorkspaceFeed {
    private final WorkspaceId workspaceId;
    private final int window;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<EncodedEvent> events = new ArrayDeque<>();

    /** Every event after this one and up to {@link #newest} is in {@link #events}. */
    private long completeAfter;

    private long newest;
    private boolean closed;

    /** A feed that begins after an event and keeps at most {@code window} events. */
    WorkspaceFeed(WorkspaceId workspaceId, long position, int window) {
        this.workspaceId = workspaceId;
        this.completeAfter = position;
        this.newest = position;
        this.window = window;
    }

    WorkspaceId workspaceId() {
        return workspaceId;
    }

    /** The newest sequence number that was published. */
    long newest() {
        lock.lock();
        try {
            return newest;
        } finally {
            lock.unlock();
        }
    }

    /** Adds the events that follow {@link #newest} in the log and wakes the streams. */
    void publish(List<EncodedEvent> next) {
        lock.lock();
        try {
            for (EncodedEvent event : next) {
                events.addLast(event);
                newest = event.sequence();
                if (events.size() > window) {
                    completeAfter = events.removeFirst().sequence();
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there are events after {@code position}, but no longer than {@code patience}. */
    FeedUpdate await(long position, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (!closed && newest <= position) {
                if (nanos <= 0) {
                    return new FeedUpdate.Quiet();
                }
                nanos = changed.awaitNanos(nanos);
            }
            if (closed) {
                return new FeedUpdate.Closed();
            }
            return position < completeAfter ? new FeedUpdate.Behind() : new FeedUpdate.Events(after(position));
        } finally {
            lock.unlock();
        }
    }

    /** Ends every stream of the workspace. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private List<EncodedEvent> after(long position) {
        List<EncodedEvent> next = new ArrayList<>();
        for (EncodedEvent event : events) {
            if (event.sequence() > position) {
                next.add(event);
            }
        }
        return next;
    }
}
