package homeinventory.photos.stack.temporal;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a server that ended unexpectedly is started again.
 *
 * @param limit restarts in a row before the stack ends
 * @param firstDelay wait before the first restart; doubled for each further one
 * @param healthyAfter after this uptime the count of restarts begins at 0
 */
record RestartPolicy(int limit, Duration firstDelay, Duration healthyAfter) {
    /** A temporary shortage of memory or disk may last half a minute. */
    static final RestartPolicy DEFAULT = new RestartPolicy(5, Duration.ofSeconds(1), Duration.ofMinutes(1));

    /** The wait before the restart with this number, counted from 1; empty if the limit is exceeded. */
    Optional<Duration> delay(int restart) {
        return restart > limit ? Optional.empty() : Optional.of(firstDelay.multipliedBy(1L << (restart - 1)));
    }
}
