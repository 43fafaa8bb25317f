package homeinventory.photos.worker.retry;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * When attempts are repeated.
 *
 * @param initialInterval wait between the first and the second attempt
 * @param coefficient factor of each further wait, 1 or more
 * @param maximumInterval longest wait
 * @param maximumAttempts total number of attempts, 1 or more
 * @param attemptTimeLimit time limit of each activity of an attempt
 */
public record RetrySchedule(
        Duration initialInterval,
        double coefficient,
        Duration maximumInterval,
        int maximumAttempts,
        Duration attemptTimeLimit) {

    public RetrySchedule {
        require(initialInterval.isPositive(), "initial-interval", initialInterval, "more than zero");
        require(Double.isFinite(coefficient) && coefficient >= 1, "coefficient", coefficient, "1 or more");
        require(
                maximumInterval.compareTo(initialInterval) >= 0,
                "maximum-interval",
                maximumInterval,
                "at least the initial interval, " + initialInterval);
        require(maximumAttempts >= 1, "maximum-attempts", maximumAttempts, "1 or more");
        require(attemptTimeLimit.isPositive(), "attempt-time-limit", attemptTimeLimit, "more than zero");
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
     * Makes a schedule from settings.
     *
     * @param prefix prefix of the settings' names, for the error message
     * @throws IllegalArgumentException if a setting is not valid; the message names it
     */
    public static RetrySchedule ofSettings(String prefix, Supplier<RetrySchedule> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            // Without the cause: it says no more, and a start failure prints the message of the last cause.
            throw new IllegalArgumentException(prefix + "." + e.getMessage());
        }
    }

    private static void require(boolean condition, String name, Object actual, String expected) {
        if (!condition) {
            throw new IllegalArgumentException(name + " is " + actual + ", expected " + expected);
        }
    }
}
