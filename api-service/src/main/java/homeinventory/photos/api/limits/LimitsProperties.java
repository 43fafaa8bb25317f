package homeinventory.photos.api.limits;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of one workspace. The defaults are far above what a household needs.
 *
 * @param requests maximum number of requests at once; used requests come back evenly over {@code requestWindow}
 * @param requestWindow whole seconds
 * @param bytesPerDay of originals, in a UTC day
 * @param photosInQueue maximum number of unfinished photos at the same time
 */
@Validated
@ConfigurationProperties("photos.limits")
record LimitsProperties(
        @DefaultValue("10000") @Min(1) long requests,

        @DefaultValue("10s") @DurationMin(seconds = 1) @DurationMax(hours = 1)
        Duration requestWindow,

        @DefaultValue("200GB") @NotNull DataSize bytesPerDay,
        @DefaultValue("100000") @Min(1) long photosInQueue) {

    @AssertTrue(message = "photos.limits.bytes-per-day must be more than 0")
    boolean isBytesPerDayPositive() {
        return bytesPerDay.toBytes() > 0;
    }

    @AssertTrue(message = "photos.limits.request-window must be whole seconds")
    boolean isRequestWindowWholeSeconds() {
        return requestWindow.toNanosPart() == 0;
    }
}
