package homeinventory.photos.api.events;

import homeinventory.photos.model.WorkspaceId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Workspaces with a hint that their log has grown, until the tailer takes them. Each is held once. */
@Component
final class DirtyWorkspaces {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Set<WorkspaceId> workspaceIds = new HashSet<>();

    void add(Collection<WorkspaceId> ids) {
        lock.lock();
        try {
            if (workspaceIds.addAll(ids)) {
                grown.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes all. If there are none, waits for the first one, but no longer than {@code patience}. */
    Set<WorkspaceId> take(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (workspaceIds.isEmpty() && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
            }
            Set<WorkspaceId> taken = Set.copyOf(workspaceIds);
            workspaceIds.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
