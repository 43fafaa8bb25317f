package homeinventory.photos.store.photos;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue in {@code warehouse.photos}. */
final class JdbcPhotoCatalogue implements PhotoCatalogue {

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final JdbcClient jdbc;
    private final InsertPhoto insertPhoto;
    private final RetryPhotos retryPhotos;

    JdbcPhotoCatalogue(JdbcClient jdbc, InsertPhoto insertPhoto, RetryPhotos retryPhotos) {
        this.jdbc = jdbc;
        this.insertPhoto = insertPhoto;
        this.retryPhotos = retryPhotos;
    }

    @Override
    public PhotoId newId() {
        return new PhotoId(ids.generate());
    }

    @Override
    public InsertResult insert(NewPhoto photo, @Nullable String idempotencyKey) {
        try {
            return idempotencyKey == null
                    ? new InsertResult.Inserted(insertPhoto.insert(photo))
                    : insertPhoto.insertOnce(photo, idempotencyKey);
        } catch (CannotGetJdbcConnectionException e) {
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
        return jdbc.sql("""
                        DELETE FROM warehouse.photos p
                        WHERE p.id = :photoId AND p.workspace_id = :workspaceId
                        RETURNING""" + PhotoRow.COLUMNS)
                .param("photoId", photoId.value())
                .param("workspaceId", workspaceId.value())
                .query(PhotoRow::read)
                .optional();
    }

    @Override
    public RetryResult retry(WorkspaceId workspaceId, PhotoId photoId) {
        return retryPhotos.retry(workspaceId, photoId);
    }

    @Override
    public int retryAllFailed(WorkspaceId workspaceId) {
        return retryPhotos.retryAllFailed(workspaceId);
    }
}
