package homeinventory.photos.api.links;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;

/**
 * Shows a photo's thumbnail to whoever has it: the one that there is when somebody looks, of whatever generation.
 *
 * @param expires seconds since 1970, as the link says
 */
record ThumbnailLink(WorkspaceId workspaceId, PhotoId photoId, ThumbnailSize size, long expires) {

    /** What is signed. Begins with what it is, so that no signature ever fits anything else. */
    String text() {
        return "thumbnail link\n" + path() + "\n" + expires;
    }

    /** Where the thumbnail is found, as an absolute path with a query. */
    String url(String signature) {
        return path() + "?expires=" + expires + "&signature=" + signature;
    }

    private String path() {
        return "/api/v1/links/" + workspaceId + "/" + photoId + "/" + size.wireName();
    }
}
