package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;

/** The result of an insert. */
public sealed interface InsertResult {

    /** The row is committed as {@code pending}. */
    record Inserted(Photo photo) implements InsertResult {}

    /** The key was used for the same upload before; this is its photo, and nothing was inserted. */
    record Replayed(Photo photo) implements InsertResult {}

    /** The key was used for another upload before; nothing was inserted. */
    record KeyReused() implements InsertResult {}

    /** An earlier photo of the workspace has the same content, and duplicates were to be rejected; nothing was inserted. */
    record Duplicate(PhotoId earlier) implements InsertResult {}
}
