package homeinventory.photos.store.blobs;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;

/** How storage keys are made: one folder a workspace, in it one a photo, in it one a generation. */
public final class BlobKeys {

    private BlobKeys() {}

    /** Holds everything of a photo. */
    public static String photoFolder(WorkspaceId workspaceId, PhotoId photoId) {
        return workspaceId + "/" + photoId;
    }

    /** Holds a generation's thumbnails. */
    public static String generationFolder(WorkspaceId workspaceId, PhotoId photoId, int generation) {
        return photoFolder(workspaceId, photoId) + "/" + generation;
    }

    /** The bytes as uploaded. */
    public static String original(WorkspaceId workspaceId, PhotoId photoId, String extension) {
        return photoFolder(workspaceId, photoId) + "/original." + extension;
    }

    /** One thumbnail. */
    public static String thumbnail(
            WorkspaceId workspaceId, PhotoId photoId, int generation, ThumbnailSize size, String extension) {
        return generationFolder(workspaceId, photoId, generation) + "/" + size.wireName() + "." + extension;
    }
}
