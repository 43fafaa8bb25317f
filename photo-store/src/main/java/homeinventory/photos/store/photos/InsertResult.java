package homeinventory.photos.store.photos;

/** What became of an insert under an idempotency key. */
public sealed interface InsertResult {

    /** The row is committed as {@code pending}. */
    record Inserted(Photo photo) implements InsertResult {}

    /** The key was used for the same upload before; nothing was inserted and this is the photo from then. */
    record Replayed(Photo photo) implements InsertResult {}

    /** The key was used for another upload before; nothing was inserted. */
    record KeyReused() implements InsertResult {}
}
