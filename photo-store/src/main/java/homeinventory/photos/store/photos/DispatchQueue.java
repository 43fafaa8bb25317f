package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The outbox of pending photos: those whose workflow may not have been started. Several processes may drain it at the same
 * time. A claim is a row lock in {@code warehouse.photos}, so it ends with the call or with the process.
 */
public final class DispatchQueue {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    DispatchQueue(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Starts workflows. */
    @FunctionalInterface
    public interface WorkflowStarter {
        /** Returns the photos whose workflow is started, now or earlier; the others stay in the queue. */
        Set<PhotoId> start(List<PendingPhoto> photos);
    }

    /** A claimed photo. People read its file name, as the client named it, in the Temporal Web UI. */
    public record PendingPhoto(ThumbnailRequest request, String fileName) {}

    /** Counts of one {@link #dispatch}. */
    public record Dispatched(int claimed, int started) {}

    /**
     * Claims the oldest photos of the queue, starts their workflows, and marks the started photos as dispatched. Photos that
     * another process has claimed are left out.
     *
     * @param limit how many photos to claim at most
     * @throws org.springframework.core.NestedRuntimeException if the database fails: a {@code DataAccessException}, or a
     *     {@code TransactionException} as the transaction begins or ends. The started photos then stay in the queue.
     */
    public Dispatched dispatch(int limit, WorkflowStarter starter) {
        return transaction.execute(status -> {
            List<PendingPhoto> claimed = claim(limit);
            if (claimed.isEmpty()) {
                return new Dispatched(0, 0);
            }
            Set<PhotoId> started = starter.start(claimed);
            markDispatched(claimed, started);
            return new Dispatched(claimed.size(), started.size());
        });
    }

    private List<PendingPhoto> claim(int limit) {
        return jdbc.sql("""
                        SELECT id, workspace_id, photo_type, generation, storage_key, byte_size, file_name
                        FROM warehouse.photos
                        WHERE thumbnail_status = 'pending' AND dispatched_at IS NULL
                        ORDER BY id
                        LIMIT :limit
                        FOR NO KEY UPDATE SKIP LOCKED
                        """).param("limit", limit).query(DispatchQueue::read).list();
    }

    private void markDispatched(List<PendingPhoto> claimed, Set<PhotoId> started) {
        Set<PhotoId> unclaimed = new HashSet<>(started);
        claimed.forEach(photo -> unclaimed.remove(photo.request().photoId()));
        if (!unclaimed.isEmpty()) {
            throw new IllegalStateException("the starter reports photos " + unclaimed
                    + " as started, expected only some of the " + claimed.size() + " that it was given");
        }
        if (started.isEmpty()) {
            return;
        }
        // Not flushed to disk: if PostgreSQL crashes and loses the mark, the workflow is started again, which is
        // harmless.
        int marked = jdbc.sql("""
                        WITH not_flushed AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', TRUE))
                        UPDATE warehouse.photos SET dispatched_at = now() FROM not_flushed WHERE id = ANY (:started)
                        """)
                .param("started", started.stream().map(PhotoId::value).toArray(UUID[]::new))
                .update();
        if (marked != started.size()) {
            throw new IllegalStateException(
                    "marked " + marked + " photos as dispatched, expected " + started.size() + ": " + started);
        }
    }

    private static PendingPhoto read(ResultSet row, int rowNumber) throws SQLException {
        ThumbnailRequest request = new ThumbnailRequest(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new PhotoId(row.getObject("id", UUID.class)),
                PhotoType.ofWireName(row.getString("photo_type")),
                row.getInt("generation"),
                row.getString("storage_key"),
                row.getLong("byte_size"));
        return new PendingPhoto(request, row.getString("file_name"));
    }
}
