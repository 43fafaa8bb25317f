package homeinventory.photos.store.events;

import homeinventory.photos.model.WorkspaceId;
import java.time.Duration;
import java.util.Set;

/** Hints that a workspace's log has grown, over a database connection of their own. A hint may be lost. */
public interface EventNotifications extends AutoCloseable {

    /**
     * Waits for hints.
     *
     * @return the workspaces named, empty after {@code timeout}
     * @throws org.springframework.dao.DataAccessException if the connection is lost; the next call makes a new one
     */
    Set<WorkspaceId> await(Duration timeout);

    @Override
    void close();
}
