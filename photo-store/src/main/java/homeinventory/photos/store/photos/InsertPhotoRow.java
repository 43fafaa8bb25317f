package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Inserts photos into {@code warehouse.photos}. */
final class InsertPhotoRow {

    private static final String COLUMNS = """
             (id, workspace_id, photo_type, owner_id, storage_key, file_name, content_type, byte_size, width, height, sha256)
            """;
    private static final String VALUES = """
             :id, :workspaceId, :type, :ownerId, :storageKey, :fileName, :contentType, :byteSize, :width, :height, :sha256
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    InsertPhotoRow(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Inserts the photo, unless its idempotency key is taken. Waits for a concurrent insert under the same key. One statement,
     * which is its own transaction.
     */
    InsertResult insert(NewPhoto photo, @Nullable String idempotencyKey) {
        return idempotencyKey == null ? new InsertResult.Inserted(insert(photo)) : insertOnce(photo, idempotencyKey);
    }

    /**
     * Inserts the photo, unless its idempotency key is taken or the workspace has its content. Takes up to three statements
     * more than {@link #insert}, so only uploads that ask for it use this way.
     */
    InsertResult insertNewContent(NewPhoto photo, @Nullable String idempotencyKey) {
        return transaction.execute(status -> {
            waitForEqualUploads(photo);
            // The key comes first: a repeated upload must get its own photo, not be reported as a duplicate of itself.
            Optional<InsertResult> earlier =
                    idempotencyKey == null ? Optional.empty() : findEarlier(photo, idempotencyKey);
            return earlier.or(() -> findDuplicate(photo)).orElseGet(() -> insert(photo, idempotencyKey));
        });
    }

    private Photo insert(NewPhoto photo) {
        return statement(photo, """
                INSERT INTO warehouse.photos AS p""" + COLUMNS + """
                VALUES (""" + VALUES + """
                ) RETURNING""" + PhotoRow.COLUMNS)
                .query(PhotoRow::read)
                .single();
    }

    private InsertResult insertOnce(NewPhoto photo, String idempotencyKey) {
        while (true) {
            Optional<Photo> inserted = tryInsert(photo, idempotencyKey);
            if (inserted.isPresent()) {
                return new InsertResult.Inserted(inserted.get());
            }
            Optional<InsertResult> earlier = findEarlier(photo, idempotencyKey);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            // The photo with this key was deleted between the two statements, so the key is free again.
        }
    }

    private Optional<Photo> tryInsert(NewPhoto photo, String idempotencyKey) {
        return statement(photo, """
                WITH claimed AS (
                    INSERT INTO warehouse.idempotency_keys (workspace_id, idempotency_key, photo_id)
                    VALUES (:workspaceId, :idempotencyKey, :id)
                    ON CONFLICT (workspace_id, idempotency_key) DO NOTHING
                    RETURNING photo_id
                )
                INSERT INTO warehouse.photos AS p""" + COLUMNS + """
                SELECT""" + VALUES + """
                FROM claimed
                RETURNING""" + PhotoRow.COLUMNS)
                .param("idempotencyKey", idempotencyKey)
                .query(PhotoRow::read)
                .optional();
    }

    /** The result of an insert under a key that is taken; empty if the key is free. */
    private Optional<InsertResult> findEarlier(NewPhoto photo, String idempotencyKey) {
        return findByKey(photo, idempotencyKey)
                .map(earlier -> isSameUpload(photo, earlier)
                        ? new InsertResult.Replayed(earlier)
                        : new InsertResult.KeyReused());
    }

    private Optional<Photo> findByKey(NewPhoto photo, String idempotencyKey) {
        return jdbc.sql("""
                        SELECT""" + PhotoRow.COLUMNS + """
                        FROM warehouse.idempotency_keys k JOIN warehouse.photos p ON p.id = k.photo_id
                        WHERE k.workspace_id = :workspaceId AND k.idempotency_key = :idempotencyKey
                        """)
                .param("workspaceId", photo.workspaceId().value())
                .param("idempotencyKey", idempotencyKey)
                .query(PhotoRow::read)
                .optional();
    }

    /**
     * Locks the content until the transaction ends. A unique index cannot replace the lock, since other uploads may store the
     * same content twice.
     */
    private void waitForEqualUploads(NewPhoto photo) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:content, 0))")
                .param("content", photo.workspaceId() + "/" + photo.sha256())
                .query((row, rowNumber) -> true)
                .single();
    }

    private Optional<InsertResult> findDuplicate(NewPhoto photo) {
        return jdbc.sql("""
                        SELECT id FROM warehouse.photos
                        WHERE workspace_id = :workspaceId AND sha256 = :sha256 AND id <> :id
                        ORDER BY id
                        LIMIT 1
                        """)
                .param("workspaceId", photo.workspaceId().value())
                .param("sha256", HexFormat.of().parseHex(photo.sha256()))
                .param("id", photo.id().value())
                .query(UUID.class)
                .optional()
                .map(id -> new InsertResult.Duplicate(new PhotoId(id)));
    }

    private JdbcClient.StatementSpec statement(NewPhoto photo, String sql) {
        return jdbc.sql(sql)
                .param("id", photo.id().value())
                .param("workspaceId", photo.workspaceId().value())
                .param("type", photo.type().wireName())
                .param("ownerId", photo.ownerId())
                .param("storageKey", photo.originalKey())
                .param("fileName", photo.fileName())
                .param("contentType", photo.contentType())
                .param("byteSize", photo.byteSize())
                .param("width", photo.width())
                .param("height", photo.height())
                .param("sha256", HexFormat.of().parseHex(photo.sha256()));
    }

    private static boolean isSameUpload(NewPhoto photo, Photo earlier) {
        return photo.sha256().equals(earlier.sha256())
                && photo.type() == earlier.type()
                && photo.ownerId().equals(earlier.ownerId());
    }
}
