package homeinventory.photos.api.photos;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of photos as JSON, newest first. */
@Schema(name = "PhotoPage")
record PhotoPageResource(
        List<PhotoResource> photos,

        @Schema(description = "The cursor of the next page, null on the last one") @Nullable
        String nextCursor) {}
