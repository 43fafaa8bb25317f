package homeinventory.photos.store;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Sets how tests wait, in every module that has this one's test-jar. Awaitility first looks after 100 ms by default and
 * gives up after 10 s; most conditions hold within a few milliseconds, and on a busy machine some take longer.
 */
public final class PollSoon implements LauncherSessionListener {
    private static final Duration FIRST_INTERVAL = Duration.ofMillis(5);
    private static final Duration MAX_INTERVAL = Duration.ofMillis(100);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(TIMEOUT);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(IterativePollInterval.iterative(PollSoon::longer, FIRST_INTERVAL));
    }

    private static Duration longer(Duration interval) {
        Duration longer = interval.multipliedBy(3).dividedBy(2);
        return longer.compareTo(MAX_INTERVAL) < 0 ? longer : MAX_INTERVAL;
    }
}
