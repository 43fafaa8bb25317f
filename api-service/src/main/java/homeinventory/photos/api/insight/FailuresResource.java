package homeinventory.photos.api.insight;

import homeinventory.photos.store.photos.FailureReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Failed photos by reason, as JSON, the most frequent first. */
@Schema(name = "PhotoFailures")
record FailuresResource(List<Failure> failures) {

    /** A reason and how many photos have it. */
    @Schema(name = "PhotoFailure")
    record Failure(
            @Schema(description = "The thumbnail_error of these photos")
            String error,

            @Schema(description = "How many photos") long photos) {}

    static FailuresResource of(List<FailureReason> reasons) {
        return new FailuresResource(reasons.stream()
                .map(reason -> new Failure(reason.error(), reason.photos()))
                .toList());
    }
}
