package homeinventory.photos.worker.process;

import homeinventory.photos.worker.retry.RetrySchedule;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When attempts are repeated; see {@link RetrySchedule}. A photo whose retries have begun keeps the settings of that time.
 *
 * @param initialInterval wait between the first and the second attempt
 * @param coefficient factor of each further wait
 * @param maximumInterval longest wait
 * @param maximumAttempts total number of attempts
 * @param attemptTimeLimit time limit of each activity of an attempt
 */
@ConfigurationProperties("thumbnails.retry")
public record RetryProperties(
        @DefaultValue("1m") Duration initialInterval,
        @DefaultValue("2") double coefficient,
        @DefaultValue("16m") Duration maximumInterval,
        @DefaultValue("5") int maximumAttempts,
        @DefaultValue("5m") Duration attemptTimeLimit) {

    public RetryProperties {
        // A wrong setting stops the start of the process; the message names the property.
        RetrySchedule.ofSettings(
                "thumbnails.retry",
                () -> new RetrySchedule(
                        initialInterval, coefficient, maximumInterval, maximumAttempts, attemptTimeLimit));
    }

    RetrySchedule schedule() {
        return new RetrySchedule(initialInterval, coefficient, maximumInterval, maximumAttempts, attemptTimeLimit);
    }
}
