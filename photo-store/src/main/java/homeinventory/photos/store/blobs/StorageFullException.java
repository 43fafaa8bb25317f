package homeinventory.photos.store.blobs;

import java.io.IOException;

/** Storage has no room for what was to be written. The same write succeeds once there is room again. */
public final class StorageFullException extends IOException {
    private static final long serialVersionUID = 1L;

    public StorageFullException(IOException cause) {
        super("storage has no room left: " + cause.getMessage(), cause);
    }
}
