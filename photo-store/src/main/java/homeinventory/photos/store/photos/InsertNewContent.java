package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Inserts photos whose content their workspace does not have yet. Takes some statements more than {@link InsertPhoto},
 * which only those uploads pay that ask for it.
 */
final class InsertNewContent {

    private final JdbcClient jdbc;
    private final InsertPhoto insertPhoto;
    private final TransactionOperations transaction;

    InsertNewContent(JdbcClient jdbc, InsertPhoto insertPhoto, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.insertPhoto = insertPhoto;
        this.transaction = transaction;
    }

    /** An upload that is sent again under its key is told of itself, not that it is a duplicate. */
    InsertResult insert(NewPhoto photo, @Nullable String idempotencyKey) {
        return transaction.execute(status -> {
            waitForEqualUploads(photo);
            Optional<InsertResult> earlier =
                    idempotencyKey == null ? Optional.empty() : insertPhoto.findEarlier(photo, idempotencyKey);
            return earlier.or(() -> findDuplicate(photo)).orElseGet(() -> insertPhoto.insert(photo, idempotencyKey));
        });
    }

    /** A unique index would forbid what is allowed to those who do not ask; so a lock, until the transaction ends. */
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
}
