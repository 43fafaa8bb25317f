package homeinventory.photos.api.events;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats a step on a thread of its own until it is stopped, even if the step fails. */
final class Loop {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    /** One turn. The step itself waits if there is nothing to do. */
    interface Step {
        void run() throws InterruptedException;
    }

    private final Step step;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Loop(Thread.Builder thread, Step step) {
        this.step = step;
        this.thread = thread.unstarted(this::repeat);
    }

    static Loop start(Thread.Builder thread, Step step) {
        Loop loop = new Loop(thread, step);
        loop.thread.start();
        return loop;
    }

    /** Interrupts the current step. */
    void stop() {
        stopped.countDown();
        thread.interrupt();
    }

    private void repeat() {
        boolean failing = false;
        while (stopped.getCount() > 0) {
            try {
                failing = !succeeds(failing);
                if (failing) {
                    stopped.await(PAUSE_AFTER_FAILURE.toSeconds(), TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                log.debug("{} stops", thread.getName());
                return;
            }
        }
    }

    private boolean succeeds(boolean failedBefore) throws InterruptedException {
        try {
            step.run();
        } catch (RuntimeException e) {
            if (!failedBefore && stopped.getCount() > 0) {
                log.warn(
                        "{} failed; trying again every {} s until it works",
                        thread.getName(),
                        PAUSE_AFTER_FAILURE.toSeconds(),
                        e);
            }
            return false;
        }
        if (failedBefore) {
            log.info("{} works again", thread.getName());
        }
        return true;
    }
}
