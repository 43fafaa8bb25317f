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
 * Waits without limit until PostgreSQL and Temporal answer, then takes work. At the end of the process it finishes its work
 * first. It starts last and stops first, so everything that it uses is available.
 */
final class WorkerLifecycle implements SmartLifecycle {
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(3);

    /** Interrupted work may still hold a database connection; the process waits this long for it. */
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

    boolean isTakingWork() {
        return factory.isStarted() && !factory.isShutdown();
    }

    /** Returns at once: a process that waits for Temporal must answer its health check and react to a stop. */
    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("worker-start").start(this::takeWork);
    }

    private void takeWork() {
        try {
            retryUntilAvailable("PostgreSQL", this::connect);
            retryUntilAvailable("Temporal", factory::start);
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

    private void retryUntilAvailable(String server, Attempt attempt) throws InterruptedException {
        while (stopping.getCount() > 0) {
            try {
                attempt.run();
                log.info("{} answers", server);
                return;
            } catch (Exception e) {
                log.warn(
                        "{} does not answer; this worker renders no photo until it does. Next try in {} s. Reason: {}",
                        server,
                        RETRY_INTERVAL.toSeconds(),
                        chain(e));
            }
            if (stopping.await(RETRY_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    /** On one line, because it is logged every few seconds. */
    private static String chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining("; caused by "));
    }

    @Override
    public void stop() {
        stopping.countDown();
        // A factory that never started would try to reach Temporal in its shutdown.
        if (factory.isStarted()) {
            drain();
        }
        running = false;
    }

    private void drain() {
        factory.shutdown();
        factory.awaitTermination(drainTimeout.toMillis(), TimeUnit.MILLISECONDS);
        if (!factory.isTerminated()) {
            log.warn(
                    "work was still running {} s after the stop and is interrupted; Temporal gives it to another worker."
                            + " Raise thumbnails.worker.drain-timeout if this happens often",
                    drainTimeout.toSeconds());
            factory.shutdownNow();
            factory.awaitTermination(INTERRUPT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
