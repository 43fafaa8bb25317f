package homeinventory.photos.api.access;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Whether a stream that a valid caller opened may go on. Can be asked often, because it rarely queries the store. */
public final class StreamPermit {
    private static final Logger log = LoggerFactory.getLogger(StreamPermit.class);

    private final BooleanSupplier callerIsValid;
    private final long intervalNanos;
    private long checkedNanos = System.nanoTime();

    StreamPermit(BooleanSupplier callerIsValid, Duration interval) {
        this.callerIsValid = callerIsValid;
        this.intervalNanos = interval.toNanos();
    }

    /** Becomes false at most {@code auth.stream-check-interval} after the caller's key, session or token has become invalid. */
    public boolean isValid() {
        long now = System.nanoTime();
        if (now - checkedNanos < intervalNanos) {
            return true;
        }
        checkedNanos = now;
        try {
            return callerIsValid.getAsBoolean();
        } catch (DataAccessException e) {
            // Without a database there are no events that the stream could send.
            log.debug("could not check the key of an open stream; the stream goes on until the next check", e);
            return true;
        }
    }
}
