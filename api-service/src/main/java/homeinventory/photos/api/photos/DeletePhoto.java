package homeinventory.photos.api.photos;

import homeinventory.photos.api.temporal.ThumbnailWorkflows;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.PhotoCatalogue;
import java.io.IOException;
import org.springframework.stereotype.Component;

/**
 * Removes a photo: its row first, so that nobody finds it any more, then its workflow, then its files. A workflow that
 * cannot be reached removes what it wrote when it finds the row gone.
 */
@Component
final class DeletePhoto {

    private final PhotoCatalogue catalogue;
    private final ThumbnailWorkflows workflows;
    private final BlobStore blobs;

    DeletePhoto(PhotoCatalogue catalogue, ThumbnailWorkflows workflows, BlobStore blobs) {
        this.catalogue = catalogue;
        this.workflows = workflows;
        this.blobs = blobs;
    }

    /**
     * Deletes a photo.
     *
     * @throws homeinventory.photos.api.problems.ProblemException if there is none
     * @throws IOException if files could not be removed; the photo is gone nevertheless
     */
    void delete(WorkspaceId workspaceId, PhotoId photoId) throws IOException {
        Photo photo = catalogue.delete(workspaceId, photoId).orElseThrow(PhotoNotFound::problem);
        switch (photo.status()) {
            case PENDING, PROCESSING -> workflows.cancel(photoId, photo.generation());
            case COMPLETE, FAILED -> {}
        }
        blobs.deleteAll(BlobKeys.photoFolder(workspaceId, photoId));
    }
}
