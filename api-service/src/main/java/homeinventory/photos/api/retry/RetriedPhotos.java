package homeinventory.photos.api.retry;

import io.swagger.v3.oas.annotations.media.Schema;

/** How many failed photos were sent back to {@code pending}, as JSON. */
@Schema(name = "RetriedPhotos")
record RetriedPhotos(
        @Schema(description = "Photos that were failed and are now pending")
        int retried) {}
