package homeinventory.photos.store.photos;

import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inserts photos, each in one statement that is its own transaction. */
final class InsertPhoto {

    private static final String COLUMNS = """
             (id, workspace_id, photo_type, owner_id, storage_key, file_name, content_type, byte_size, width, height, sha256)
            """;
    private static final String VALUES = """
             :id, :workspaceId, :type, :ownerId, :storageKey, :fileName, :contentType, :byteSize, :width, :height, :sha256
            """;

    private final JdbcClient jdbc;

    InsertPhoto(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts the photo unless it has a key and that is taken; a concurrent insert under the same key is waited for. */
    InsertResult insert(NewPhoto photo, @Nullable String idempotencyKey) {
        return idempotencyKey == null ? new InsertResult.Inserted(insert(photo)) : insertOnce(photo, idempotencyKey);
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
            // The photo that held the key was deleted between the two statements, so the key is free again.
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

    /** What an insert under a key that is taken comes to; empty if the key is free. */
    Optional<InsertResult> findEarlier(NewPhoto photo, String idempotencyKey) {
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
