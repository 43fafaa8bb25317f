package homeinventory.photos.api.links;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.model.ThumbnailSize;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request for a link. */
@Schema(
        name = "NewThumbnailLink",
        requiredProperties = {"size"})
record NewLink(
        @Schema(allowableValues = {"small", "medium", "large"}) @Nullable
        String size,

        @Schema(
                types = {"integer", "null"},
                format = "int64",
                minimum = "1",
                description = "How long it is valid; a week if nothing is said")
        @Nullable
        Long expiresInSeconds) {

    /** Throws {@link ProblemException} if there is no such size. */
    ThumbnailSize thumbnailSize() {
        try {
            return ThumbnailSize.ofWireName(String.valueOf(size));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "size is " + size + ": " + e.getMessage() + ".", e);
        }
    }

    /** How long the link will be valid; null if the request does not say. */
    @Nullable
    Duration lifetime() {
        return expiresInSeconds == null ? null : Duration.ofSeconds(expiresInSeconds);
    }
}
