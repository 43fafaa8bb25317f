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

    /** Most photos that one request deletes; a page of the list holds no more. */
    static final int MOST = 200;

    private BulkDelete() {}

    /** Which photos. Ids are text here, so that a wrong one can be named in the answer. */
    @Schema(name = "PhotoSelection", requiredProperties = "photo_ids")
    record Selection(
            @ArraySchema(minItems = 1, maxItems = MOST, schema = @Schema(type = "string", format = "uuid")) @Nullable
            List<@Nullable String> photoIds) {

        List<PhotoId> ids() {
            if (photoIds == null || photoIds.isEmpty() || photoIds.size() > MOST) {
                throw invalid("has " + (photoIds == null ? 0 : photoIds.size()) + " entries, expected 1 to " + MOST);
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

    /** What was deleted; photos that were not there, or not the workspace's, are missing in it. */
    @Schema(name = "DeletedPhotos")
    record Deleted(List<PhotoId> deleted) {}
}
