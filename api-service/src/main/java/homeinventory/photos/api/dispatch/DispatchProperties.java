package homeinventory.photos.api.dispatch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pending photos are turned into workflows.
 *
 * @param pollInterval how often to look for photos that no signal told of, such as those of an API process that died
 * @param batchSize most workflows to start side by side; their rows are locked meanwhile
 * @param firstBackoff how long to wait after a failure
 * @param longestBackoff what the wait grows to, doubling, while failures go on
 * @param localWorkerPatience how long photos wait for room in a worker of this process before Temporal keeps their queue
 */
@Validated
@ConfigurationProperties("photos.dispatch")
record DispatchProperties(
        @DefaultValue("1s") @DurationMin(millis = 10) Duration pollInterval,
        @DefaultValue("20") @Min(1) @Max(1000) int batchSize,
        @DefaultValue("100ms") @DurationMin(millis = 1) Duration firstBackoff,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration longestBackoff,
        @DefaultValue("1s") @DurationMin(millis = 10) Duration localWorkerPatience) {}
