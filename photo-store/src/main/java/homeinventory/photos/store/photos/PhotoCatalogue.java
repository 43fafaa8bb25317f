package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The photos of each workspace, as the API sees them. Another workspace's photo does not exist here. */
public interface PhotoCatalogue {

    /** A fresh id; ids sort by the time they were made (UUIDv7, RFC 9562 §5.7). */
    PhotoId newId();

    /**
     * Inserts a photo as {@code pending} and commits.
     *
     * @param idempotencyKey the client's key for this upload, at most 255 characters, unique per workspace; the same key with the same content
     *     and owner gives the photo from then, also when both arrive at once
     * @param onDuplicate what happens if an earlier photo of the workspace has the same content; of uploads that are to
     *     be refused, one is inserted, also when several arrive at once
     * @throws NothingInsertedException if the database could not be reached; after any other exception the row may or may
     *     not be there
     */
    InsertResult insert(NewPhoto photo, @Nullable String idempotencyKey, OnDuplicate onDuplicate);

    /** Inserts a photo whatever its content, as {@link OnDuplicate#KEEP} does. */
    default InsertResult insert(NewPhoto photo, @Nullable String idempotencyKey) {
        return insert(photo, idempotencyKey, OnDuplicate.KEEP);
    }

    Optional<Photo> find(WorkspaceId workspaceId, PhotoId photoId);

    PhotoPage list(PhotoQuery query);

    /** Removes the row and its idempotency key; its events stay in the log. Returns the photo as it was. */
    Optional<Photo> delete(WorkspaceId workspaceId, PhotoId photoId);

    /** Removes several in one transaction; ids that are not the workspace's are left out. Returns them as they were. */
    List<Photo> deleteAll(WorkspaceId workspaceId, Collection<PhotoId> photoIds);

    /** Sends a failed photo back to {@code pending}. */
    RetryResult retry(WorkspaceId workspaceId, PhotoId photoId);

    /** Sends every failed photo of a workspace back to {@code pending} and returns how many. */
    int retryAllFailed(WorkspaceId workspaceId);

    /** Does so with those whose error is exactly this one. */
    int retryAllFailed(WorkspaceId workspaceId, String error);
}
