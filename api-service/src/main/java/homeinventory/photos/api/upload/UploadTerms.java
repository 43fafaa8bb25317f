package homeinventory.photos.api.upload;

import homeinventory.photos.store.photos.OnDuplicate;
import org.jspecify.annotations.Nullable;

/**
 * How a client wants its upload to be stored.
 *
 * @param idempotencyKey null if the same upload, sent again, makes another photo
 */
record UploadTerms(@Nullable IdempotencyKey idempotencyKey, OnDuplicate onDuplicate) {}
