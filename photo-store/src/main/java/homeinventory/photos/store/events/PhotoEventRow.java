package homeinventory.photos.store.events;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.events.PhotoEvent.PlainEvent;
import homeinventory.photos.store.events.PhotoEvent.ThumbnailsFailed;
import homeinventory.photos.store.events.PhotoEvent.ThumbnailsReady;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a {@link LoggedEvent} from a row of {@code warehouse.photo_events}. */
final class PhotoEventRow {
    private static final Logger log = LoggerFactory.getLogger(PhotoEventRow.class);

    /** Those that were logged. A type is logged once, since each poll of each reader meets it. */
    private final Set<String> unknownTypes = ConcurrentHashMap.newKeySet();

    LoggedEvent read(ResultSet row, int rowNumber) throws SQLException {
        long sequence = row.getLong("sequence");
        WorkspaceId workspaceId = new WorkspaceId(row.getObject("workspace_id", UUID.class));
        String storedName = row.getString("type");
        Optional<PhotoEventType> type = PhotoEventType.ofStoredName(storedName);
        if (type.isEmpty()) {
            logOnce(storedName, workspaceId, sequence);
            return new LoggedEvent(sequence, null);
        }
        return new LoggedEvent(sequence, event(type.get(), workspaceId, row));
    }

    private static PhotoEvent event(PhotoEventType type, WorkspaceId workspaceId, ResultSet row) throws SQLException {
        PhotoId photoId = new PhotoId(row.getObject("photo_id", UUID.class));
        PhotoType photoType = PhotoType.ofWireName(row.getString("photo_type"));
        UUID ownerId = row.getObject("owner_id", UUID.class);
        int generation = row.getInt("generation");
        return switch (type) {
            case THUMBNAIL_READY ->
                new ThumbnailsReady(workspaceId, photoId, photoType, ownerId, generation, row.getString("thumb_hash"));
            case THUMBNAIL_FAILED ->
                new ThumbnailsFailed(workspaceId, photoId, photoType, ownerId, generation, row.getString("error"));
            default -> new PlainEvent(type, workspaceId, photoId, photoType, ownerId, generation);
        };
    }

    private void logOnce(String storedName, WorkspaceId workspaceId, long sequence) {
        if (unknownTypes.add(storedName)) {
            log.warn(
                    "event {} of workspace {} has the type {}, which this release does not know. Its readers skip all"
                            + " events of this type. Update this process to have them delivered.",
                    sequence,
                    workspaceId,
                    storedName);
        }
    }
}
