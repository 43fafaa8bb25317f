package homeinventory.photos.store.events;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.ToldChanges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** How a {@link LoggedEvent} is read from a row of {@code warehouse.photo_events}. */
final class PhotoEventRow {

    static final String READY = "thumbnail_ready";
    static final String FAILED = "thumbnail_failed";

    private PhotoEventRow() {}

    static LoggedEvent read(ResultSet row, int rowNumber) throws SQLException {
        return new LoggedEvent(row.getLong("sequence"), event(row));
    }

    private static PhotoEvent event(ResultSet row) throws SQLException {
        WorkspaceId workspaceId = new WorkspaceId(row.getObject("workspace_id", UUID.class));
        PhotoId photoId = new PhotoId(row.getObject("photo_id", UUID.class));
        PhotoType photoType = PhotoType.ofWireName(row.getString("photo_type"));
        UUID ownerId = row.getObject("owner_id", UUID.class);
        int generation = row.getInt("generation");
        String type = row.getString("type");
        return switch (type) {
            case READY ->
                new PhotoEvent.ThumbnailsReady(
                        workspaceId, photoId, photoType, ownerId, generation, row.getString("thumb_hash"));
            case FAILED ->
                new PhotoEvent.ThumbnailsFailed(
                        workspaceId, photoId, photoType, ownerId, generation, row.getString("error"));
            case ToldChanges.DELETED ->
                new PhotoEvent.PhotoDeleted(workspaceId, photoId, photoType, ownerId, generation);
            case ToldChanges.RETRIED ->
                new PhotoEvent.PhotoRetried(workspaceId, photoId, photoType, ownerId, generation);
            default ->
                throw new IllegalStateException("event " + row.getLong("sequence") + " of workspace " + workspaceId
                        + " has type \"" + type + "\", expected "
                        + String.join(" or ", READY, FAILED, ToldChanges.DELETED, ToldChanges.RETRIED));
        };
    }
}
