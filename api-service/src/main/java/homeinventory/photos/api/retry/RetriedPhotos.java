package homeinventory.photos.api.retry;

import io.swagger.v3.oas.annotations.media.Schema;

/** How many photos were sent back to work. */
@Schema(name = "RetriedPhotos")
record RetriedPhotos(
        @Schema(description = "Photos that were failed and are now pending")
        int retried) {}
