package homeinventory.photos.worker.webhooks;

import homeinventory.photos.worker.retry.RetrySchedule;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are delivered.
 *
 * @param allowPrivateAddresses whether receivers may be in this network or on this machine
 * @param concurrency deliveries sent at once by this process, 1 or more; each costs a thread that waits
 * @param retry when a delivery is tried again
 */
@ConfigurationProperties("photos.webhooks")
public record DeliveryProperties(
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("32") int concurrency,
        @DefaultValue Retry retry) {

    public DeliveryProperties {
        if (concurrency < 1) {
            throw new IllegalArgumentException(
                    "photos.webhooks.concurrency is " + concurrency + ", expected 1 or more");
        }
    }

    /**
     * By default 32 attempts within about a day: after 10 s, 20 s, 40 s …, then every hour.
     *
     * @param initialInterval wait between the first and the second attempt
     * @param coefficient what each further wait is multiplied by
     * @param maximumInterval longest wait
     * @param maximumAttempts attempts in all
     * @param attemptTimeLimit in which a receiver must have answered
     */
    public record Retry(
            @DefaultValue("10s") Duration initialInterval,
            @DefaultValue("2") double coefficient,
            @DefaultValue("1h") Duration maximumInterval,
            @DefaultValue("32") int maximumAttempts,
            @DefaultValue("10s") Duration attemptTimeLimit) {

        public Retry {
            // So that wrong settings end the start of the process, with the property's name.
            RetrySchedule.ofSettings(
                    "photos.webhooks.retry",
                    () -> new RetrySchedule(
                            initialInterval, coefficient, maximumInterval, maximumAttempts, attemptTimeLimit));
        }

        RetrySchedule schedule() {
            return new RetrySchedule(initialInterval, coefficient, maximumInterval, maximumAttempts, attemptTimeLimit);
        }
    }
}
