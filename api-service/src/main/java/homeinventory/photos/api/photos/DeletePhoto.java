package homeinventory.photos.api.photos;

import homeinventory.photos.api.temporal.ThumbnailWorkflows;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.PhotoCatalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * Removes a photo: first its row, so that it is no longer found, then its workflow, then its files. A workflow that cannot be
 * cancelled removes its files when it finds no row.
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

    /** Throws an {@link IOException} if files could not be removed; the photo is deleted all the same. */
    void delete(WorkspaceId workspaceId, PhotoId photoId) throws IOException {
        Photo photo = catalogue.delete(workspaceId, photoId).orElseThrow(PhotoNotFound::problem);
        removeRest(photo);
    }

    /**
     * Deletes those of the photos that are in the workspace, and returns them.
     *
     * @throws IOException if files could not be removed; all the photos are deleted all the same
     */
    List<PhotoId> deleteAll(WorkspaceId workspaceId, Collection<PhotoId> photoIds) throws IOException {
        List<Photo> photos = catalogue.deleteAll(workspaceId, photoIds);
        List<Future<?>> removals = new ArrayList<>();
        // In parallel, since each cancellation may wait for Temporal.
        try (ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Photo photo : photos) {
                removals.add(tasks.submit(() -> {
                    removeRest(photo);
                    return photo;
                }));
            }
        }
        IOException failure = new IOException("files of deleted photos are left over");
        removals.stream()
                .filter(removal -> removal.state() == Future.State.FAILED)
                .forEach(removal -> failure.addSuppressed(removal.exceptionNow()));
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
        return photos.stream().map(Photo::id).toList();
    }

    private void removeRest(Photo photo) throws IOException {
        switch (photo.status()) {
            case PENDING, PROCESSING -> workflows.cancel(photo.id(), photo.generation());
            case COMPLETE, FAILED -> {}
        }
        blobs.deleteAll(BlobKeys.photoFolder(photo.workspaceId(), photo.id()));
    }
}
