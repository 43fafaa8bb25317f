package homeinventory.photos.api.insight;

import homeinventory.photos.store.photos.HourlyAttempts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Attempts hour by hour, as JSON, the oldest hour first. */
@Schema(name = "HourlyAttempts")
record HourlyAttemptsResource(List<Hour> hours) {

    /** The attempts that ended within an hour. */
    @Schema(name = "AttemptsOfAnHour")
    record Hour(
            @Schema(description = "When the hour began, in UTC")
            Instant from,

            @Schema(
                    description =
                            "Attempts that made thumbnails; only the newest attempt of a regenerated photo counts")
            long succeeded,

            @Schema(description = "Attempts that failed, whether or not another followed")
            long failed) {}

    static HourlyAttemptsResource of(List<HourlyAttempts> hours) {
        return new HourlyAttemptsResource(hours.stream()
                .map(hour -> new Hour(hour.from(), hour.succeeded(), hour.failed()))
                .toList());
    }
}
