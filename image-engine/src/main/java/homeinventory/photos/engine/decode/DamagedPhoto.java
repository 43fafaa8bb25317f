package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.UnrenderablePhotoException.Reason;
import org.jspecify.annotations.Nullable;

/** The messages that a photo's owner reads if the photo cannot be decoded. */
public final class DamagedPhoto {

    private DamagedPhoto() {}

    public static UnrenderablePhotoException truncated() {
        return truncated(null);
    }

    public static UnrenderablePhotoException truncated(@Nullable Throwable cause) {
        return new UnrenderablePhotoException(
                Reason.TRUNCATED, "This photo is incomplete: its end is missing. Please upload it again.", cause);
    }

    public static UnrenderablePhotoException corrupt(String what) {
        return new UnrenderablePhotoException(Reason.CORRUPT, "This photo is damaged: " + what + ".");
    }

    public static UnrenderablePhotoException corrupt(Throwable cause) {
        return new UnrenderablePhotoException(
                Reason.CORRUPT, "This photo is damaged: its picture data makes no sense.", cause);
    }

    public static UnrenderablePhotoException unsupported(String what) {
        return new UnrenderablePhotoException(Reason.UNSUPPORTED, "This photo cannot be shown: " + what + ".");
    }
}
