package homeinventory.photos.api.access;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Whether a stream that was opened by a valid caller may go on; asked often, looked up seldom. */
public final class StreamPermit {
    private static final Logger log = LoggerFactory.getLogger(StreamPermit.class);

    private final BooleanSupplier callerIsValid;
    private final long intervalNanos;
    private long checkedNanos = System.nanoTime();

    StreamPermit(BooleanSupplier callerIsValid, Duration interval) {
        this.callerIsValid = callerIsValid;
        this.intervalNanos = interval.toNanos();
    }

    /** False once the caller's key, session or token is no longer valid, after {@code auth.stream-check-interval} at most. */
    public boolean isValid() {
        long now = System.nanoTime();
        if (now - checkedNanos < intervalNanos) {
            return true;
        }
        checkedNanos = now;
        try {
            return callerIsValid.getAsBoolean();
        } catch (DataAccessException e) {
            // While the database is away there are no events to keep from anybody.
            log.debug("a stream's key could not be looked up", e);
            return true;
        }
    }
}
