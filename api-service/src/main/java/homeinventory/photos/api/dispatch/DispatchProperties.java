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
 * @param pollInterval how often to look for photos without a signal, such as those of an API process that died
 * @param batchSize maximum of workflows to start in parallel; their rows are locked meanwhile
 * @param firstBackoff how long to wait after a failure
 * @param longestBackoff maximum of that wait, which doubles with each further failure
 * @param localWorkerPatience how long photos wait for room in a worker of this process before Temporal keeps their queue
 */
@Validated
@ConfigurationProperties("photos.dispatch")
public record DispatchProperties(
        @DefaultValue("1s") @DurationMin(millis = 10) Duration pollInterval,
        @DefaultValue("20") @Min(1) @Max(1000) int batchSize,
        @DefaultValue("100ms") @DurationMin(millis = 1) Duration firstBackoff,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration longestBackoff,
        @DefaultValue("1s") @DurationMin(millis = 10) Duration localWorkerPatience) {}
