package homeinventory.photos.store.photos;

import static homeinventory.photos.store.PostgresText.storable;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.events.AppendEvents;
import homeinventory.photos.store.events.PhotoEventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Sends failed photos back to {@code pending}, each as a new generation. */
public final class RetryPhotos {

    /** The assignments of an UPDATE of {@code warehouse.photos p}. */
    static final String AS_NEW_GENERATION = """
             generation = p.generation + 1, thumbnail_status = 'pending', thumbnail_attempts = 0,
             thumbnail_error = NULL, next_attempt_at = NULL, dispatched_at = NULL, attempt_worker = NULL,
             attempt_started_at = NULL, attempt_ended_at = NULL, updated_at = now()
            """;

    private static final String RETRY = "UPDATE warehouse.photos p SET" + AS_NEW_GENERATION;

    private final JdbcClient jdbc;
    private final AppendEvents appendEvents;
    private final TransactionOperations transaction;

    RetryPhotos(JdbcClient jdbc, AppendEvents appendEvents, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.appendEvents = appendEvents;
        this.transaction = transaction;
    }

    /** Sends a failed photo back. */
    public RetryResult retry(WorkspaceId workspaceId, PhotoId photoId) {
        return transaction.execute(status -> {
            Optional<ThumbnailStatus> locked = lock(workspaceId, photoId);
            if (locked.isEmpty()) {
                return new RetryResult.NotFound();
            }
            return switch (locked.get()) {
                case FAILED -> new RetryResult.Retried(retryLocked(photoId));
                case PENDING, PROCESSING, COMPLETE -> new RetryResult.NotFailed(locked.get());
            };
        });
    }

    /** Sends back all failed photos of a workspace and returns how many they were. */
    public int retryAllFailed(WorkspaceId workspaceId) {
        return jdbc.sql(retryingAll("""
                        WHERE p.workspace_id = :workspaceId AND p.thumbnail_status = 'failed'
                        """))
                .param("workspaceId", workspaceId.value())
                .query(RetryPhotos::count)
                .single();
    }

    /** Sends back the failed photos of a workspace whose error is exactly this one, and returns how many they were. */
    public int retryAllFailed(WorkspaceId workspaceId, String error) {
        return jdbc.sql(retryingAll("""
                        WHERE p.workspace_id = :workspaceId AND p.thumbnail_status = 'failed'
                          AND p.thumbnail_error = :error
                        """))
                .param("workspaceId", workspaceId.value())
                .param("error", storable(error))
                .query(RetryPhotos::count)
                .single();
    }

    private String retryingAll(String where) {
        return appendEvents.withChange(
                PhotoEventType.RETRIED,
                RETRY + where + "RETURNING p.id, p.workspace_id, p.photo_type, p.owner_id, p.generation",
                "count(*) AS retried");
    }

    private static int count(ResultSet row, int rowNumber) throws SQLException {
        return row.getInt("retried");
    }

    private Optional<ThumbnailStatus> lock(WorkspaceId workspaceId, PhotoId photoId) {
        return jdbc.sql("""
                        SELECT thumbnail_status FROM warehouse.photos
                        WHERE id = :photoId AND workspace_id = :workspaceId
                        FOR NO KEY UPDATE
                        """)
                .param("photoId", photoId.value())
                .param("workspaceId", workspaceId.value())
                .query((row, rowNumber) -> ThumbnailStatus.ofWireName(row.getString(1)))
                .optional();
    }

    private Photo retryLocked(PhotoId photoId) {
        String retry = RETRY + "WHERE p.id = :photoId RETURNING" + PhotoRow.COLUMNS;
        return jdbc.sql(appendEvents.withChange(PhotoEventType.RETRIED, retry, "changed.*"))
                .param("photoId", photoId.value())
                .query(PhotoRow::read)
                .single();
    }
}
