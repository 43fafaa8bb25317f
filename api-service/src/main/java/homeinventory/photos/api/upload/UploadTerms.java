package homeinventory.photos.api.upload;

import homeinventory.photos.store.photos.OnDuplicate;
import org.jspecify.annotations.Nullable;

/** How a client wants its upload to be stored. Without a key, the same upload makes another photo when it is sent again. */
record UploadTerms(@Nullable IdempotencyKey idempotencyKey, OnDuplicate onDuplicate) {}
