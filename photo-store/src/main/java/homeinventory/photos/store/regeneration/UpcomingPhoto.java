package homeinventory.photos.store.regeneration;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest photo that a regeneration has not done, read in one statement. */
sealed interface UpcomingPhoto {

    /** Not begun, or begun by a worker that stopped. {@code request} is for the next generation. */
    record ToRender(ThumbnailRequest request) implements UpcomingPhoto {}

    /** Swapped by this regeneration, but not counted. */
    record Swapped(PhotoId photoId, int generation) implements UpcomingPhoto {}

    /** There is none: the regeneration is not running, or all photos are done. */
    record None(RegenerationState state) implements UpcomingPhoto {}

    static UpcomingPhoto find(JdbcClient jdbc, RegenerationId id) {
        // Ids are UUIDv7: a photo whose id is below the regeneration's was uploaded before it.
        return jdbc.sql("""
                        SELECT r.state, r.workspace_id, p.*
                        FROM warehouse.regenerations r
                        LEFT JOIN LATERAL (
                            SELECT p.id AS photo_id, p.photo_type, p.generation, p.storage_key, p.byte_size,
                                   p.regeneration_id IS NOT DISTINCT FROM r.id AS swapped
                            FROM warehouse.photos p
                            WHERE r.state = 'running'
                              AND p.workspace_id = r.workspace_id
                              AND p.thumbnail_status = 'complete'
                              AND p.id < coalesce(r.reached, r.id)
                              AND p.id >= coalesce(r.photo_id, :first) AND p.id <= coalesce(r.photo_id, :last)
                              AND (r.owner_id IS NULL OR (p.owner_id = r.owner_id AND p.photo_type = r.photo_type))
                            ORDER BY p.id DESC
                            LIMIT 1
                        ) p ON TRUE
                        WHERE r.id = :id
                        """)
                .param("id", id.value())
                .param("first", new UUID(0, 0))
                .param("last", new UUID(-1, -1))
                .query(UpcomingPhoto::read)
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "there is no regeneration " + id + "; was the database restored from a backup?"));
    }

    private static UpcomingPhoto read(ResultSet row, int rowNumber) throws SQLException {
        UUID photo = row.getObject("photo_id", UUID.class);
        if (photo == null) {
            return new None(RegenerationState.ofWireName(row.getString("state")));
        }
        PhotoId photoId = new PhotoId(photo);
        int generation = row.getInt("generation");
        return row.getBoolean("swapped")
                ? new Swapped(photoId, generation)
                : new ToRender(new ThumbnailRequest(
                        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                        photoId,
                        PhotoType.ofWireName(row.getString("photo_type")),
                        generation + 1,
                        row.getString("storage_key"),
                        row.getLong("byte_size")));
    }
}
