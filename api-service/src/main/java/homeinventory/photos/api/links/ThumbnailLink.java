package homeinventory.photos.api.links;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;

/** A link to a photo's thumbnail, of the generation that it has when the link is followed. It expires in seconds since 1970. */
record ThumbnailLink(WorkspaceId workspaceId, PhotoId photoId, ThumbnailSize size, long expires) {

    /** The text that is signed. It begins with its purpose, so that the signature fits nothing else. */
    String text() {
        return "thumbnail link\n" + path() + "\n" + expires;
    }

    /** The address: an absolute path with a query. */
    String url(String signature) {
        return path() + "?expires=" + expires + "&signature=" + signature;
    }

    private String path() {
        return "/api/v1/links/" + workspaceId + "/" + photoId + "/" + size.wireName();
    }
}
