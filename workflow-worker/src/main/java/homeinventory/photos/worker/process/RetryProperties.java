package homeinventory.photos.worker.process;

import homeinventory.photos.worker.retry.RetrySchedule;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a photo is tried again; see {@link RetrySchedule}. Photos that are being retried keep the numbers that held when
 * their retries began.
 *
 * @param initialInterval wait between the first and the second attempt
 * @param coefficient what each further wait is multiplied by
 * @param maximumInterval longest wait
 * @param maximumAttempts attempts in all
 * @param attemptTimeLimit how long fetching, and then rendering, may take
 */
@ConfigurationProperties("thumbnails.retry")
public record RetryProperties(
        @DefaultValue("1m") Duration initialInterval,
        @DefaultValue("2") double coefficient,
        @DefaultValue("16m") Duration maximumInterval,
        @DefaultValue("5") int maximumAttempts,
        @DefaultValue("5m") Duration attemptTimeLimit) {

    public RetryProperties {
        // So that wrong settings end the start of the process, with the property's name.
        RetrySchedule.ofSettings(
                "thumbnails.retry",
                () -> new RetrySchedule(
                        initialInterval, coefficient, maximumInterval, maximumAttempts, attemptTimeLimit));
    }

    RetrySchedule schedule() {
        return new RetrySchedule(initialInterval, coefficient, maximumInterval, maximumAttempts, attemptTimeLimit);
    }
}
