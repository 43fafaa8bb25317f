package homeinventory.photos.api.events;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats a step on a thread of its own until it is stopped, however often the step fails. */
final class Loop {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    /** One turn; it waits itself where there is nothing to do. */
    interface Step {
        void run() throws InterruptedException;
    }

    private final String name;
    private final Step step;
    private final Thread thread;
    private volatile boolean stopped;

    private Loop(String name, Step step) {
        this.name = name;
        this.step = step;
        // Virtual, since then an interrupt also ends a wait for the database.
        this.thread = Thread.ofVirtual().name(name).unstarted(this::repeat);
    }

    static Loop start(String name, Step step) {
        Loop loop = new Loop(name, step);
        loop.thread.start();
        return loop;
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }

    private void repeat() {
        boolean failing = false;
        while (!stopped) {
            try {
                failing = !succeeds(failing);
                if (failing) {
                    Thread.sleep(PAUSE_AFTER_FAILURE);
                }
            } catch (InterruptedException e) {
                log.debug("{} stops", name);
                return;
            }
        }
    }

    private boolean succeeds(boolean failedBefore) throws InterruptedException {
        try {
            step.run();
        } catch (RuntimeException e) {
            if (!failedBefore && !stopped) {
                log.warn("{} failed; trying again every {} s until it works", name, PAUSE_AFTER_FAILURE.toSeconds(), e);
            }
            return false;
        }
        if (failedBefore) {
            log.info("{} works again", name);
        }
        return true;
    }
}
