package homeinventory.photos.api.photos;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.model.PhotoId;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletion of several photos, as JSON. */
final class BulkDelete {

    /** Maximum number of photos in one request; a page of the list holds no more. */
    static final int MAX_PHOTOS = 200;

    private BulkDelete() {}

    /** Which photos. Ids are text, so that the answer can name a wrong one. */
    @Schema(name = "PhotoSelection", requiredProperties = "photo_ids")
    record Selection(
            @ArraySchema(minItems = 1, maxItems = MAX_PHOTOS, schema = @Schema(type = "string", format = "uuid"))
            @Nullable
            List<@Nullable String> photoIds) {

        List<PhotoId> ids() {
            if (photoIds == null || photoIds.isEmpty() || photoIds.size() > MAX_PHOTOS) {
                throw invalid(
                        "has " + (photoIds == null ? 0 : photoIds.size()) + " entries, expected 1 to " + MAX_PHOTOS);
            }
            return photoIds.stream().map(Selection::id).toList();
        }

        private static PhotoId id(@Nullable String text) {
            try {
                return PhotoId.of(String.valueOf(text));
            } catch (IllegalArgumentException e) {
                throw invalid("has the entry \"" + text + "\", expected only UUIDs of photos");
            }
        }

        private static ProblemException invalid(String what) {
            return new ProblemException(ProblemType.INVALID_PARAMETER, "The field \"photo_ids\" " + what + ".");
        }
    }

    /** The deleted photos, without those that do not exist or belong to another workspace. */
    @Schema(name = "DeletedPhotos")
    record Deleted(List<PhotoId> deleted) {}
}
