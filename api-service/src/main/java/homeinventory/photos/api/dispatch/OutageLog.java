package homeinventory.photos.api.dispatch;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** Logs the first failure of an outage and its end at their levels, and what is between them at debug level. */
final class OutageLog {
    private static final Logger log = LoggerFactory.getLogger(OutageLog.class);

    private final AtomicBoolean failing = new AtomicBoolean();

    void failed(String what, RuntimeException cause) {
        if (failing.compareAndSet(false, true)) {
            log.warn(
                    "{}: {}. This process tries again until it works. Pending work stays in the database.",
                    what,
                    NestedExceptionUtils.getMostSpecificCause(cause).toString());
        }
        log.debug("{}", what, cause);
    }

    boolean isFailing() {
        return failing.get();
    }

    void worked() {
        if (failing.compareAndSet(true, false)) {
            log.info("workflows are started again");
        }
    }
}
