package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;

/** What became of an insert. */
public sealed interface InsertResult {

    /** The row is committed as {@code pending}. */
    record Inserted(Photo photo) implements InsertResult {}

    /** The key was used for the same upload before; nothing was inserted and this is the photo from then. */
    record Replayed(Photo photo) implements InsertResult {}

    /** The key was used for another upload before; nothing was inserted. */
    record KeyReused() implements InsertResult {}

    /** An earlier photo of the workspace has the same content and that was to be refused; nothing was inserted. */
    record Duplicate(PhotoId earlier) implements InsertResult {}
}
