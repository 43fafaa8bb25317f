package homeinventory.photos.api.links;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A link as JSON. */
@Schema(name = "ThumbnailLink")
record LinkResource(
        @Schema(description = "An absolute path with a query, which needs no key")
        String url,

        @Schema(description = "From when on it is answered 410")
        Instant expiresAt) {}
