package homeinventory.photos.worker.activities;

import java.nio.file.NoSuchFileException;

/** The uploaded bytes are not in storage. */
public final class OriginalGoneException extends Exception {
    private static final long serialVersionUID = 1L;

    OriginalGoneException(String key, NoSuchFileException cause) {
        super("no blob " + key, cause);
    }
}
