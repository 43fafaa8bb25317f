package homeinventory.photos.store.events;

import homeinventory.photos.model.WorkspaceId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Hints that a workspace's log has grown, by PostgreSQL's LISTEN and NOTIFY on a database connection of its own. A hint may be
 * lost. One thread at a time may wait for them.
 */
public final class EventNotifications implements AutoCloseable {

    /** Long enough for a busy server, short enough to notice a connection that died silently. */
    private static final Duration LIVENESS_TIMEOUT = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private volatile @Nullable Connection connection;
    private volatile boolean closed;

    /** Listens on connections of {@code dataSource}, which must not be a pool. */
    EventNotifications(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Waits for hints.
     *
     * @return the workspaces named, empty after {@code timeout}
     * @throws org.springframework.dao.DataAccessException if the connection is lost; the next call opens a new one
     */
    public Set<WorkspaceId> await(Duration timeout) {
        if (closed) {
            throw new IllegalStateException("these notifications are closed");
        }
        try {
            return waitFor(listening(), timeout);
        } catch (SQLException e) {
            disconnect();
            if (closed) {
                return Set.of();
            }
            throw new DataAccessResourceFailureException(
                    "lost the connection that listens for events; hints may be missed until the next call", e);
        }
    }

    private static Set<WorkspaceId> waitFor(Connection listening, Duration timeout) throws SQLException {
        // For 0 ms the driver would wait forever.
        int timeoutMillis = Math.toIntExact(Math.max(1, timeout.toMillis()));
        PGNotification[] hints = listening.unwrap(PGConnection.class).getNotifications(timeoutMillis);
        if (hints == null || hints.length == 0) {
            requireAlive(listening);
            return Set.of();
        }
        Set<WorkspaceId> workspaces = new HashSet<>();
        for (PGNotification hint : hints) {
            workspaces.add(WorkspaceId.of(hint.getParameter()));
        }
        return workspaces;
    }

    /** Without this query, a lost peer would look like a quiet one, since the client sends nothing else. */
    private static void requireAlive(Connection listening) throws SQLException {
        if (!listening.isValid((int) LIVENESS_TIMEOUT.toSeconds())) {
            throw new SQLException("the connection did not answer within " + LIVENESS_TIMEOUT);
        }
    }

    private Connection listening() throws SQLException {
        Connection current = connection;
        if (current != null) {
            return current;
        }
        Connection fresh = dataSource.getConnection();
        connection = fresh;
        if (closed) {
            // close() may have run before this connection was stored.
            throw new SQLException("closed while connecting");
        }
        try (Statement statement = fresh.createStatement()) {
            statement.execute("LISTEN photo_events");
        }
        return fresh;
    }

    private void disconnect() {
        Connection current = connection;
        connection = null;
        if (current == null) {
            return;
        }
        try {
            // Unlike Connection.close, this does not wait for a thread that is reading from the connection.
            current.abort(Runnable::run);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("could not abort the connection that listens for events", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        disconnect();
    }
}
