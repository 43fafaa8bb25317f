package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
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
     * @throws NothingInsertedException if the database could not be reached; after any other exception the row may or may
     *     not be there
     */
    InsertResult insert(NewPhoto photo, @Nullable String idempotencyKey);

    Optional<Photo> find(WorkspaceId workspaceId, PhotoId photoId);

    PhotoPage list(PhotoQuery query);

    /** Removes the row and its idempotency key; its events stay in the log. Returns the photo as it was. */
    Optional<Photo> delete(WorkspaceId workspaceId, PhotoId photoId);

    /** Sends a failed photo back to {@code pending}. */
    RetryResult retry(WorkspaceId workspaceId, PhotoId photoId);

    /** Sends every failed photo of a workspace back to {@code pending} and returns how many. */
    int retryAllFailed(WorkspaceId workspaceId);
}
