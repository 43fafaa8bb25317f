package homeinventory.photos.store.photos;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.events.AppendEvents;
import homeinventory.photos.store.events.PhotoEventType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

/** The photos of each workspace. A photo of another workspace does not exist for any method here. */
public final class PhotoCatalogue {

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final JdbcClient jdbc;
    private final AppendEvents appendEvents;
    private final InsertPhotoRow insertPhotoRow;

    PhotoCatalogue(JdbcClient jdbc, AppendEvents appendEvents, InsertPhotoRow insertPhotoRow) {
        this.jdbc = jdbc;
        this.appendEvents = appendEvents;
        this.insertPhotoRow = insertPhotoRow;
    }

    /** A new id. Ids sort by the time they were made (UUIDv7, RFC 9562 §5.7). */
    public PhotoId newId() {
        return new PhotoId(ids.generate());
    }

    /**
     * Inserts a photo as {@code pending} and commits.
     *
     * @param idempotencyKey the client's key for this upload, at most 255 characters, unique per workspace. The same key with
     *     the same content and owner returns the photo of the first insert, also when both arrive at the same time.
     * @param onDuplicate what to do if the workspace has a photo with the same content. Of several uploads with
     *     {@link OnDuplicate#REJECT} that arrive at the same time, one is inserted.
     * @throws NothingInsertedException if the database could not be reached. After any other exception the row may exist.
     */
    public InsertResult insert(NewPhoto photo, @Nullable String idempotencyKey, OnDuplicate onDuplicate) {
        try {
            return switch (onDuplicate) {
                case KEEP -> insertPhotoRow.insert(photo, idempotencyKey);
                case REJECT -> insertPhotoRow.insertNewContent(photo, idempotencyKey);
            };
        } catch (CannotGetJdbcConnectionException | CannotCreateTransactionException e) {
            throw new NothingInsertedException(photo, e);
        }
    }

    /** Inserts a photo even if the workspace has its content, as {@link OnDuplicate#KEEP} does. */
    public InsertResult insert(NewPhoto photo, @Nullable String idempotencyKey) {
        return insert(photo, idempotencyKey, OnDuplicate.KEEP);
    }

    public Optional<Photo> find(WorkspaceId workspaceId, PhotoId photoId) {
        return jdbc.sql("""
                        SELECT""" + PhotoRow.COLUMNS + """
                        FROM warehouse.photos p
                        WHERE p.id = :photoId AND p.workspace_id = :workspaceId
                        """)
                .param("photoId", photoId.value())
                .param("workspaceId", workspaceId.value())
                .query(PhotoRow::read)
                .optional();
    }

    public PhotoPage list(PhotoQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(query, parameters);
        // One row more than a page shows whether there is a next page.
        List<Photo> photos = jdbc.sql("SELECT" + PhotoRow.COLUMNS + "FROM warehouse.photos p " + conditions
                        + " ORDER BY p.id DESC LIMIT :limit")
                .params(parameters)
                .param("limit", query.limit() + 1)
                .query(PhotoRow::read)
                .list();
        if (photos.size() <= query.limit()) {
            return new PhotoPage(photos, null);
        }
        List<Photo> page = photos.subList(0, query.limit());
        return new PhotoPage(List.copyOf(page), page.getLast().id());
    }

    /**
     * Has only the conditions that the query asks for. A condition that a null parameter switches off would keep PostgreSQL
     * from using the index that fits.
     */
    private static String conditions(PhotoQuery query, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder("WHERE p.workspace_id = :workspaceId");
        parameters.put("workspaceId", query.workspaceId().value());
        PhotoType type = query.type();
        if (type != null) {
            sql.append(" AND p.photo_type = :type");
            parameters.put("type", type.wireName());
        }
        UUID ownerId = query.ownerId();
        if (ownerId != null) {
            sql.append(" AND p.owner_id = :ownerId");
            parameters.put("ownerId", ownerId);
        }
        ThumbnailStatus status = query.status();
        if (status != null) {
            // A literal: with a parameter, a prepared statement could not use the partial index of this status.
            sql.append(" AND p.thumbnail_status = '").append(status.wireName()).append("'");
        }
        PhotoId before = query.before();
        if (before != null) {
            sql.append(" AND p.id < :before");
            parameters.put("before", before.value());
        }
        return sql.toString();
    }

    /** Deletes a photo and returns it as it was; otherwise as {@link #deleteAll}. */
    public Optional<Photo> delete(WorkspaceId workspaceId, PhotoId photoId) {
        return deleteAll(workspaceId, List.of(photoId)).stream().findFirst();
    }

    /**
     * Deletes several photos in one transaction, and by ON DELETE CASCADE their idempotency keys, and returns them as they were.
     * Their events stay in the log. Ids of other workspaces are left out.
     */
    public List<Photo> deleteAll(WorkspaceId workspaceId, Collection<PhotoId> photoIds) {
        return jdbc.sql(appendEvents.withChange(PhotoEventType.DELETED, """
                                DELETE FROM warehouse.photos p
                                WHERE p.id = ANY (:photoIds) AND p.workspace_id = :workspaceId
                                RETURNING""" + PhotoRow.COLUMNS, "changed.*"))
                .param("photoIds", photoIds.stream().map(PhotoId::value).toArray(UUID[]::new))
                .param("workspaceId", workspaceId.value())
                .query(PhotoRow::read)
                .list();
    }
}
