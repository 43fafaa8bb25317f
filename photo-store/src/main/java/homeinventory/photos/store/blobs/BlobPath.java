package homeinventory.photos.store.blobs;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** How keys and folders become paths below a root, and nowhere else. */
record BlobPath(Path root) {

    /**
     * Names of ASCII letters, digits, dot, hyphen and underscore between single slashes, none beginning with a dot. So
     * no key leaves the root, names a temporary file, or means different things to different file systems.
     */
    private static final Pattern KEY =
            Pattern.compile("\\w[\\w-]*+(?:\\.[\\w-]++)*+(?:/\\w[\\w-]*+(?:\\.[\\w-]++)*+)*+");

    private static final int LONGEST_KEY = 500;

    /**
     * The path of a key or folder.
     *
     * @throws IllegalArgumentException if it is not well-formed
     */
    Path of(String key) {
        if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("\"" + key + "\" is no storage key; expected at most " + LONGEST_KEY
                    + " characters: names of letters, digits, '.', '-' and '_', separated by '/'");
        }
        return root.resolve(key);
    }

    /** The key of a path below the root. */
    String key(Path path) {
        return root.relativize(path).toString();
    }
}
