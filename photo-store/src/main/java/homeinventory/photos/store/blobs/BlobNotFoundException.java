package homeinventory.photos.store.blobs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** There is no blob under a key. */
public final class BlobNotFoundException extends IOException {
    private static final long serialVersionUID = 1L;

    public BlobNotFoundException(String key, @Nullable Throwable cause) {
        super("no blob \"" + key + "\" in storage", cause);
    }
}
