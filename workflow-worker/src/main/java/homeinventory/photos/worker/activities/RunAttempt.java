package homeinventory.photos.worker.activities;

import homeinventory.photos.store.photos.ThumbnailProgress;
import homeinventory.photos.worker.retry.RetrySchedule;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import io.temporal.failure.ApplicationFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Runs the work of an attempt and updates the photo's row: attempts, last error, next attempt time. Temporal counts the
 * attempts, so a row that cannot be updated is logged and never fails an attempt.
 */
final class RunAttempt implements AutoCloseable {

    /** Fetching or rendering. */
    @FunctionalInterface
    interface Work<T> {
        T run(Heartbeat heartbeat) throws Exception;
    }

    /** For heartbeats and for overruns: one of them may wait for the database. */
    private static final int TIMER_THREADS = 2;

    private static final Logger log = LoggerFactory.getLogger(RunAttempt.class);

    private final ThumbnailProgress progress;
    private final RetrySchedule schedule;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            TIMER_THREADS, Thread.ofPlatform().daemon().name("attempt-", 0).factory());

    RunAttempt(ThumbnailProgress progress, RetrySchedule schedule, Clock clock) {
        this.progress = progress;
        this.schedule = schedule;
        this.clock = clock;
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Counts an attempt in the photo's row. Not for the first one, which {@code startProcessing} counts. */
    void begin(Attempt attempt) {
        log.info("{}: started", attempt);
        update(
                attempt,
                () -> progress.attemptStarted(
                        attempt.request().photoId(), attempt.request().generation(), attempt.number()));
    }

    /**
     * Does the work.
     *
     * @throws ApplicationFailure that is retryable or not; see {@link AttemptFailure}
     * @throws ActivityCompletionException if the activity was cancelled or has timed out
     */
    <T> T run(Attempt attempt, ActivityExecutionContext activity, Work<T> work) {
        AtomicBoolean reported = new AtomicBoolean();
        Duration limit = activity.getInfo().getStartToCloseTimeout();
        Future<?> overrun = timer.schedule(
                () -> report(attempt, AttemptFailure.tookTooLong(limit), reported),
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try (Heartbeat heartbeat = Heartbeat.of(activity, timer)) {
            return work.run(heartbeat);
        } catch (ActivityCompletionException e) {
            log.info("{}: stopped, because Temporal no longer waits for it ({})", attempt, e.toString());
            throw e;
        } catch (Exception | Error e) {
            // An Error would fail the whole workflow task, and the SDK would repeat the task for ever.
            ApplicationFailure failure = AttemptFailure.of(e, attempt.local() && schedule.isLast(attempt.number()));
            report(attempt, failure, reported);
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw failure;
        } finally {
            overrun.cancel(false);
        }
    }

    private void report(Attempt attempt, ApplicationFailure failure, AtomicBoolean reported) {
        if (reported.getAndSet(true)) {
            return;
        }
        Instant next = nextAttemptAt(attempt, failure);
        // The SDK logs the stack trace of an unexpected failure right after this.
        log.warn(
                "{}: failed, {}: {} Reason: {}",
                attempt,
                next == null ? "and it was the last one" : "the next one starts at " + next,
                failure.getOriginalMessage(),
                String.valueOf(failure.getCause()));
        update(
                attempt,
                () -> progress.attemptFailed(
                        attempt.request().photoId(),
                        attempt.request().generation(),
                        attempt.number(),
                        failure.getOriginalMessage(),
                        next));
    }

    private @Nullable Instant nextAttemptAt(Attempt attempt, ApplicationFailure failure) {
        boolean over = failure.isNonRetryable() || schedule.isLast(attempt.number());
        return over ? null : clock.instant().plus(schedule.waitAfter(attempt.number()));
    }

    private static void update(Attempt attempt, Runnable update) {
        try {
            update.run();
        } catch (DataAccessException e) {
            log.warn("{}: could not update the photo's row; the next update corrects it", attempt, e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
