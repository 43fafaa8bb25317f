package homeinventory.photos.worker.process;

import io.temporal.worker.WorkerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes work once PostgreSQL and Temporal answer, however long that is, and finishes what it has before the process goes.
 * It begins last and stops first, so that everything it works with is there.
 */
final class WorkerLifecycle implements SmartLifecycle {
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(3);

    /** Interrupted work needs a moment to end, which must not be skipped: it may still hold a connection. */
    private static final Duration INTERRUPT_TIMEOUT = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(WorkerLifecycle.class);

    private final WorkerFactory factory;
    private final DataSource database;
    private final Duration drainTimeout;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;

    WorkerLifecycle(WorkerFactory factory, DataSource database, Duration drainTimeout) {
        this.factory = factory;
        this.database = database;
        this.drainTimeout = drainTimeout;
    }

    /** Whether this process takes work. */
    boolean isTakingWork() {
        return factory.isStarted() && !factory.isShutdown();
    }

    /** Returns at once; a process that waits for Temporal must still answer its health check and stop when told to. */
    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("worker-start").start(this::takeWork);
    }

    private void takeWork() {
        try {
            until("PostgreSQL", this::connect);
            until("Temporal", factory::start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect() throws SQLException {
        try (Connection connection = database.getConnection()) {
            log.info("PostgreSQL answers at {}", connection.getMetaData().getURL());
        }
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws Exception;
    }

    private void until(String whom, Attempt attempt) throws InterruptedException {
        while (stopping.getCount() > 0) {
            try {
                attempt.run();
                log.info("{} answers", whom);
                return;
            } catch (Exception e) {
                log.warn(
                        "{} does not answer; no photo is rendered until it does. Next try in {} s. Reason: {}",
                        whom,
                        RETRY_INTERVAL.toSeconds(),
                        chain(e));
            }
            if (stopping.await(RETRY_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    /** On one line, since it is logged until somebody acts on it. */
    private static String chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining("; caused by "));
    }

    @Override
    public void stop() {
        stopping.countDown();
        // One that never started has nothing to stop, and would still try to tell Temporal.
        if (factory.isStarted()) {
            drain();
        }
        running = false;
    }

    private void drain() {
        factory.shutdown();
        factory.awaitTermination(drainTimeout.toMillis(), TimeUnit.MILLISECONDS);
        if (!factory.isTerminated()) {
            log.warn("work was still under way after {} s and is left to the other workers", drainTimeout.toSeconds());
            factory.shutdownNow();
            factory.awaitTermination(INTERRUPT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
