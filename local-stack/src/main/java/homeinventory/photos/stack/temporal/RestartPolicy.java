package homeinventory.photos.stack.temporal;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a server that ends by itself is started again.
 *
 * @param limit starts in a row before giving up
 * @param firstDelay before the first of them; doubled for each one after
 * @param healthyAfter a server that ran this long begins a new row
 */
record RestartPolicy(int limit, Duration firstDelay, Duration healthyAfter) {
    /** Gives a passing shortage, of memory or disk, half a minute to pass. */
    static final RestartPolicy DEFAULT = new RestartPolicy(5, Duration.ofSeconds(1), Duration.ofMinutes(1));

    /** How long to wait before the restart with this number, counted from 1; empty if there is none. */
    Optional<Duration> delay(int restart) {
        return restart > limit ? Optional.empty() : Optional.of(firstDelay.multipliedBy(1L << (restart - 1)));
    }
}
