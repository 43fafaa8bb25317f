package homeinventory.photos.api.temporal;

import io.grpc.Context;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Bounds the time of calls to Temporal, the client's own retries included, without touching the client's settings. */
@Component
public final class RpcDeadlines {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rpc-deadlines").factory());

    private volatile Context.CancellableContext all = Context.ROOT.withCancellation();

    private final WorkflowProperties properties;

    RpcDeadlines(WorkflowProperties properties) {
        this.properties = properties;
    }

    /** Runs one call that starts or signals a workflow, for no longer than the settings allow. */
    public void start(Runnable call) {
        within(properties.startTimeout(), context -> context.run(call));
    }

    /** Runs calls in a gRPC context that is cancelled after {@code max}, or by {@link #cancelAll}. */
    void within(Duration max, Consumer<Context> calls) {
        try (Context.CancellableContext context = all.withDeadlineAfter(max.toMillis(), TimeUnit.MILLISECONDS, timer)) {
            calls.accept(context);
        }
    }

    /** Ends the current calls, which then fail. Later ones are not affected. */
    public synchronized void cancelAll() {
        Context.CancellableContext underWay = all;
        all = Context.ROOT.withCancellation();
        underWay.cancel(new CancellationException("the service stops"));
    }

    @PreDestroy
    void stop() {
        cancelAll();
        timer.shutdownNow();
    }
}
