package homeinventory.photos.worker.activities;

import homeinventory.photos.worker.retry.ActivityPolicies;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends heartbeats from another thread while the activity's thread is busy. {@link #check} hands over Temporal's answer. A
 * local activity needs none: its worker keeps the workflow task alive.
 */
public final class Heartbeat implements AutoCloseable {
    private final @Nullable ActivityExecutionContext activity;
    private final Future<?> beats;

    private Heartbeat(@Nullable ActivityExecutionContext activity, Future<?> beats) {
        this.activity = activity;
        this.beats = beats;
    }

    /** A thread that sends the heartbeats of all activities of one kind. */
    public static ScheduledExecutorService timer(String threadName) {
        var timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(threadName).factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /** Sends heartbeats until {@link #close}. */
    public static Heartbeat of(ActivityExecutionContext activity, ScheduledExecutorService timer) {
        if (activity.getInfo().isLocal()) {
            return new Heartbeat(null, CompletableFuture.completedFuture(null));
        }
        long interval = ActivityPolicies.HEARTBEAT_INTERVAL.toMillis();
        // An exception ends the heartbeats. The SDK throws it again at the next check.
        return new Heartbeat(
                activity,
                timer.scheduleWithFixedDelay(() -> activity.heartbeat(null), 0, interval, TimeUnit.MILLISECONDS));
    }

    /** Called between steps. Throws {@link ActivityCompletionException} if Temporal gave the activity up. */
    public void check() {
        if (activity != null) {
            activity.heartbeat(null);
        }
    }

    @Override
    public void close() {
        beats.cancel(false);
    }
}
