package homeinventory.photos.api.photos;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;

/** The addresses of a photo and its files: absolute paths, the same in answers and events. */
public final class PhotoUrls {

    private PhotoUrls() {}

    /** The photo as JSON. */
    public static String photo(WorkspaceId workspaceId, PhotoId photoId) {
        return "/api/v1/workspaces/" + workspaceId + "/photos/" + photoId;
    }

    /** The bytes as uploaded. */
    public static String original(WorkspaceId workspaceId, PhotoId photoId) {
        return photo(workspaceId, photoId) + "/original";
    }

    /** One thumbnail; its content never changes, since each generation has an address of its own. */
    public static String thumbnail(WorkspaceId workspaceId, PhotoId photoId, int generation, ThumbnailSize size) {
        return photo(workspaceId, photoId) + "/thumbnails/" + generation + "/" + size.wireName();
    }
}
