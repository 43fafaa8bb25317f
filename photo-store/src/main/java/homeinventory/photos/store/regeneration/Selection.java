package homeinventory.photos.store.regeneration;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import java.util.UUID;

/** Which complete photos of a workspace to regenerate. */
public sealed interface Selection {

    /** All of them. */
    record Everything() implements Selection {}

    /** Those of one item or repair. */
    record OfOwner(PhotoType type, UUID ownerId) implements Selection {}

    /** One photo. */
    record OnePhoto(PhotoId photoId) implements Selection {}
}
