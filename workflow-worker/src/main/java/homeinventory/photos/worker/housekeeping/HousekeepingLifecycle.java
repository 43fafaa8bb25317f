package homeinventory.photos.worker.housekeeping;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Waits without limit until Temporal answers, then creates the schedule and takes its runs. */
final class HousekeepingLifecycle implements SmartLifecycle {
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(5);

    /** An interrupted batch is repeated later. It only has to release its database connection. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(HousekeepingLifecycle.class);

    private final HousekeepingSchedule schedule;
    private final WorkerFactory factory;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;

    HousekeepingLifecycle(HousekeepingSchedule schedule, WorkerFactory factory) {
        this.schedule = schedule;
        this.factory = factory;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("housekeeping-start").start(this::takeWork);
    }

    private void takeWork() {
        try {
            while (stopping.getCount() > 0) {
                try {
                    schedule.ensure();
                    factory.start();
                    log.info("housekeeping is scheduled and this process takes its runs");
                    return;
                } catch (RuntimeException e) {
                    if (hasNoSchedules(e)) {
                        log.info("housekeeping does not run: this Temporal server has no schedules");
                        return;
                    }
                    // The worker for photos waits for the same server and logs a warning.
                    log.debug("housekeeping waits for Temporal; next try in {} s", RETRY_INTERVAL.toSeconds(), e);
                }
                if (stopping.await(RETRY_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The in-JVM test server has none. */
    private static boolean hasNoSchedules(RuntimeException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof StatusRuntimeException call
                        && call.getStatus().getCode() == Status.Code.UNIMPLEMENTED);
    }

    @Override
    public void stop() {
        stopping.countDown();
        if (factory.isStarted()) {
            factory.shutdownNow();
            factory.awaitTermination(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
