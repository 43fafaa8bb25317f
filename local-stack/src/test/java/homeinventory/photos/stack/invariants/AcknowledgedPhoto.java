package homeinventory.photos.stack.invariants;

import java.util.UUID;

/**
 * A photo whose upload was answered with 201.
 *
 * @param sha256 of the bytes that were sent, 64 lower-case hex digits
 * @param good whether it must get thumbnails; otherwise it must fail
 */
public record AcknowledgedPhoto(UUID id, String sha256, boolean good) {

    /** A photo with these bytes, which can be rendered or not. */
    public static AcknowledgedPhoto of(UUID id, byte[] sent, boolean good) {
        return new AcknowledgedPhoto(id, Sha256.of(sent), good);
    }

    /** A photo with these bytes, which can be rendered. */
    public static AcknowledgedPhoto good(UUID id, byte[] sent) {
        return of(id, sent, true);
    }
}
