package homeinventory.photos.api.dispatch;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Empties an outbox on a thread of its own: after each signal, and every poll interval. After a failure it waits, each time longer,
 * and ignores signals meanwhile. It needs neither Temporal nor the database to start, and survives the loss of both.
 */
public abstract class Dispatcher implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private static final Duration MAX_WAIT_FOR_BATCH = Duration.ofSeconds(1);

    private final String name;
    private final Outbox outbox;
    private final DispatchProperties properties;
    private final BlockingQueue<Boolean> signals = new ArrayBlockingQueue<>(1);
    private @Nullable Run run;

    /** {@code name} is that of the thread. */
    protected Dispatcher(String name, Outbox outbox, DispatchProperties properties) {
        this.name = name;
        this.outbox = outbox;
        this.properties = properties;
    }

    /** To be called after the commit that put something into the outbox. Never blocks; pending signals coalesce. */
    public final void raise() {
        signals.offer(true);
    }

    @Override
    public synchronized void start() {
        Run started = new Run();
        run = started;
        started.thread.start();
    }

    @Override
    public synchronized void stop() {
        Run stopping = run;
        run = null;
        if (stopping != null) {
            stopping.stop();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return run != null;
    }

    /** Starts before the web server and stops after it, so the last uploads are dispatched too. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** One life of the thread. */
    private final class Run {
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final Thread thread = Thread.ofVirtual()
                .name(name)
                .uncaughtExceptionHandler((dead, error) ->
                        log.error("the {} died and starts no more workflows; restart this process", name, error))
                .unstarted(this::dispatchUntilStopped);

        private void dispatchUntilStopped() {
            Duration backoff = properties.firstBackoff();
            try {
                while (stopped.getCount() > 0) {
                    switch (outbox.dispatchBatch()) {
                        case MAYBE -> backoff = properties.firstBackoff();
                        case NONE -> {
                            backoff = properties.firstBackoff();
                            signals.poll(properties.pollInterval().toNanos(), TimeUnit.NANOSECONDS);
                        }
                        case STUCK -> {
                            stopped.await(backoff.toNanos(), TimeUnit.NANOSECONDS);
                            backoff = longer(backoff);
                        }
                    }
                }
            } catch (InterruptedException e) {
                log.warn(
                        "the {} was interrupted and stops; its outbox in the database waits for the next start",
                        name,
                        e);
                Thread.currentThread().interrupt();
            }
        }

        private Duration longer(Duration backoff) {
            Duration doubled = backoff.multipliedBy(2);
            return doubled.compareTo(properties.longestBackoff()) < 0 ? doubled : properties.longestBackoff();
        }

        /** Waits for the current batch, unless Temporal is so slow that the process would seem to hang. */
        private void stop() {
            stopped.countDown();
            raise();
            try {
                if (!thread.join(MAX_WAIT_FOR_BATCH)) {
                    outbox.giveUp();
                    thread.join();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
