package homeinventory.photos.store.blobs;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;
import java.util.regex.Pattern;

/**
 * How keys are made, and which ones a store accepts. There is one folder for each workspace, in it one for each photo, and
 * in it one for each generation.
 */
public final class BlobKeys {
    /** As long as the columns that hold keys. */
    private static final int MAX_CHARACTERS = 500;

    /**
     * Names of ASCII letters, digits, dot, hyphen and underscore between single slashes, none beginning with a dot. So no
     * key leads out of a folder, is the name of an unfinished upload, or means different things to different stores.
     */
    private static final Pattern KEY =
            Pattern.compile("\\w[\\w-]*+(?:\\.[\\w-]++)*+(?:/\\w[\\w-]*+(?:\\.[\\w-]++)*+)*+");

    private BlobKeys() {}

    /** The folder of everything that belongs to a photo. */
    public static String photoFolder(WorkspaceId workspaceId, PhotoId photoId) {
        return workspaceId + "/" + photoId;
    }

    /** The folder of a generation's thumbnails. */
    public static String generationFolder(WorkspaceId workspaceId, PhotoId photoId, int generation) {
        return photoFolder(workspaceId, photoId) + "/" + generation;
    }

    /** The key of the bytes as uploaded. */
    public static String original(WorkspaceId workspaceId, PhotoId photoId, String extension) {
        return photoFolder(workspaceId, photoId) + "/original." + extension;
    }

    /** The key of one thumbnail. */
    public static String thumbnail(
            WorkspaceId workspaceId, PhotoId photoId, int generation, ThumbnailSize size, String extension) {
        return generationFolder(workspaceId, photoId, generation) + "/" + size.wireName() + "." + extension;
    }

    /** Whether a text can be a key or a folder. */
    public static boolean isKey(String text) {
        return text.length() <= MAX_CHARACTERS && KEY.matcher(text).matches();
    }

    /**
     * Checks a key or folder.
     *
     * @return the same key
     * @throws IllegalArgumentException if it is not well-formed
     */
    public static String requireKey(String key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("\"" + key + "\" is no storage key; expected at most " + MAX_CHARACTERS
                    + " characters: names of letters, digits, '.', '-' and '_', separated by '/'");
        }
        return key;
    }

    /**
     * Checks the key that an upload is committed under.
     *
     * @return the same key
     * @throws IllegalArgumentException if it is not well-formed, or not directly in the folder where the upload began
     */
    public static String requireKeyIn(String folder, String key) {
        if (requireKey(key).lastIndexOf('/') != folder.length() || !key.startsWith(folder)) {
            throw new IllegalArgumentException(
                    "key \"" + key + "\" is not in folder \"" + folder + "\", where the upload began");
        }
        return key;
    }
}
