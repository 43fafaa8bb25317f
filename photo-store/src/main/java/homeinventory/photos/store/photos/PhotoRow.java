package homeinventory.photos.store.photos;

import static homeinventory.photos.store.PostgresTime.instantOrNull;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;

/** Reads a {@link Photo} from a row of {@code warehouse.photos p}. */
final class PhotoRow {

    /**
     * The columns that {@link #read} needs. Not an asterisk: a migration that adds a column would break the statements that
     * running processes have prepared.
     */
    static final String COLUMNS = """
             p.id, p.workspace_id, p.photo_type, p.owner_id, p.storage_key, p.file_name, p.content_type, p.byte_size,
             p.width, p.height, p.sha256, p.generation, p.thumbnail_status, p.thumbnail_attempts, p.thumbnail_error,
             p.next_attempt_at, p.thumbnail_generation, p.thumbnail_small_path, p.thumbnail_medium_path,
             p.thumbnail_large_path, p.thumb_hash, p.regeneration_id, p.created_at, p.updated_at,
             (SELECT d.id FROM warehouse.photos d
              WHERE d.workspace_id = p.workspace_id AND d.sha256 = p.sha256 AND d.id < p.id
              ORDER BY d.id LIMIT 1) AS duplicate_of
            """;

    private PhotoRow() {}

    static Photo read(ResultSet row, int rowNumber) throws SQLException {
        ThumbnailStatus status = ThumbnailStatus.ofWireName(row.getString("thumbnail_status"));
        UUID regenerationId = row.getObject("regeneration_id", UUID.class);
        UUID duplicateOf = row.getObject("duplicate_of", UUID.class);
        return new Photo(
                new PhotoId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                PhotoType.ofWireName(row.getString("photo_type")),
                row.getObject("owner_id", UUID.class),
                row.getString("storage_key"),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getLong("byte_size"),
                row.getInt("width"),
                row.getInt("height"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                duplicateOf == null ? null : new PhotoId(duplicateOf),
                row.getInt("generation"),
                status,
                row.getInt("thumbnail_attempts"),
                row.getString("thumbnail_error"),
                instantOrNull(row.getObject("next_attempt_at", OffsetDateTime.class)),
                regenerationId == null ? null : new RegenerationId(regenerationId),
                status == ThumbnailStatus.COMPLETE ? thumbnails(row) : null,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static StoredThumbnails thumbnails(ResultSet row) throws SQLException {
        return new StoredThumbnails(
                row.getInt("thumbnail_generation"),
                row.getString("thumbnail_small_path"),
                row.getString("thumbnail_medium_path"),
                row.getString("thumbnail_large_path"),
                row.getString("thumb_hash"));
    }
}
