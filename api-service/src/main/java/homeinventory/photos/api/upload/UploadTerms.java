package homeinventory.photos.api.upload;

import homeinventory.photos.store.photos.OnDuplicate;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants of an upload beside storing it.
 *
 * @param idempotencyKey null if sending the same upload again is to make another photo
 */
record UploadTerms(@Nullable IdempotencyKey idempotencyKey, OnDuplicate onDuplicate) {}
