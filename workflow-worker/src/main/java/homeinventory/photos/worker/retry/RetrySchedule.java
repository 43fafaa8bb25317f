package homeinventory.photos.worker.retry;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * When a photo is tried again.
 *
 * @param initialInterval wait between the first and the second attempt
 * @param coefficient what each further wait is multiplied by, 1 or more
 * @param maximumInterval longest wait
 * @param maximumAttempts attempts in all, 1 or more
 * @param attemptTimeLimit how long one attempt's fetching, and then its rendering, may take
 */
public record RetrySchedule(
        Duration initialInterval,
        double coefficient,
        Duration maximumInterval,
        int maximumAttempts,
        Duration attemptTimeLimit) {

    public RetrySchedule {
        require(initialInterval.isPositive(), "initial-interval", initialInterval, "more than nothing");
        require(Double.isFinite(coefficient) && coefficient >= 1, "coefficient", coefficient, "1 or more");
        require(
                maximumInterval.compareTo(initialInterval) >= 0,
                "maximum-interval",
                maximumInterval,
                "at least the initial interval, " + initialInterval);
        require(maximumAttempts >= 1, "maximum-attempts", maximumAttempts, "1 or more");
        require(attemptTimeLimit.isPositive(), "attempt-time-limit", attemptTimeLimit, "more than nothing");
    }

    /** The wait between a failed attempt, counted from 1, and the next one. */
    public Duration waitAfter(int attempt) {
        double millis = initialInterval.toMillis() * Math.pow(coefficient, attempt - 1);
        return millis < maximumInterval.toMillis() ? Duration.ofMillis((long) millis) : maximumInterval;
    }

    /** Whether no attempt follows this one. */
    public boolean isLast(int attempt) {
        return attempt >= maximumAttempts;
    }

    /**
     * A schedule that is made of settings.
     *
     * @param make the constructor's call
     * @param prefix of the settings' names, for the message if one cannot be
     */
    public static RetrySchedule ofSettings(String prefix, Supplier<RetrySchedule> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            // Without the cause, which says no more, and whose message would be the last that people read.
            throw new IllegalArgumentException(prefix + "." + e.getMessage());
        }
    }

    private static void require(boolean condition, String name, Object actual, String expected) {
        if (!condition) {
            throw new IllegalArgumentException(name + " is " + actual + ", expected " + expected);
        }
    }
}
