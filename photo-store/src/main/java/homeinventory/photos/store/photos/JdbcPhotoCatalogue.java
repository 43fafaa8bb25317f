package homeinventory.photos.store.photos;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.events.AppendEvents;
import homeinventory.photos.store.events.PhotoEventType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

/** The catalogue in {@code warehouse.photos}. */
final class JdbcPhotoCatalogue implements PhotoCatalogue {

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final JdbcClient jdbc;
    private final AppendEvents appendEvents;
    private final InsertPhoto insertPhoto;
    private final InsertNewContent insertNewContent;
    private final RetryPhotos retryPhotos;

    JdbcPhotoCatalogue(
            JdbcClient jdbc,
            AppendEvents appendEvents,
            InsertPhoto insertPhoto,
            InsertNewContent insertNewContent,
            RetryPhotos retryPhotos) {
        this.jdbc = jdbc;
        this.appendEvents = appendEvents;
        this.insertPhoto = insertPhoto;
        this.insertNewContent = insertNewContent;
        this.retryPhotos = retryPhotos;
    }

    @Override
    public PhotoId newId() {
        return new PhotoId(ids.generate());
    }

    @Override
    public InsertResult insert(NewPhoto photo, @Nullable String idempotencyKey, OnDuplicate onDuplicate) {
        try {
            return switch (onDuplicate) {
                case KEEP -> insertPhoto.insert(photo, idempotencyKey);
                case REJECT -> insertNewContent.insert(photo, idempotencyKey);
            };
        } catch (CannotGetJdbcConnectionException | CannotCreateTransactionException e) {
            throw new NothingInsertedException(photo, e);
        }
    }

    @Override
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

    @Override
    public PhotoPage list(PhotoQuery query) {
        List<Photo> photos = jdbc.sql(ListSql.of(query))
                .params(ListSql.parameters(query))
                .query(PhotoRow::read)
                .list();
        if (photos.size() <= query.limit()) {
            return new PhotoPage(photos, null);
        }
        List<Photo> page = photos.subList(0, query.limit());
        return new PhotoPage(List.copyOf(page), page.getLast().id());
    }

    /** The idempotency key goes with the row (ON DELETE CASCADE). */
    @Override
    public Optional<Photo> delete(WorkspaceId workspaceId, PhotoId photoId) {
        return jdbc.sql(appendEvents.withChange(PhotoEventType.DELETED, """
                                DELETE FROM warehouse.photos p
                                WHERE p.id = :photoId AND p.workspace_id = :workspaceId
                                RETURNING""" + PhotoRow.COLUMNS, "changed.*"))
                .param("photoId", photoId.value())
                .param("workspaceId", workspaceId.value())
                .query(PhotoRow::read)
                .optional();
    }

    @Override
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

    @Override
    public RetryResult retry(WorkspaceId workspaceId, PhotoId photoId) {
        return retryPhotos.retry(workspaceId, photoId);
    }

    @Override
    public int retryAllFailed(WorkspaceId workspaceId) {
        return retryPhotos.retryAllFailed(workspaceId);
    }

    @Override
    public int retryAllFailed(WorkspaceId workspaceId, String error) {
        return retryPhotos.retryAllFailed(workspaceId, error);
    }
}
