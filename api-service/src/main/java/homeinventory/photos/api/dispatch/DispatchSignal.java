package homeinventory.photos.api.dispatch;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the dispatcher when there are pending photos. Pending signals coalesce. */
@Component
public final class DispatchSignal {

    private final BlockingQueue<Boolean> raised = new ArrayBlockingQueue<>(1);

    /** To be called after the commit that made a photo pending. Never blocks. */
    public void raise() {
        raised.offer(true);
    }

    /** Waits for a signal, but no longer than {@code max}, and takes it. */
    void await(Duration max) throws InterruptedException {
        raised.poll(max.toNanos(), TimeUnit.NANOSECONDS);
    }
}
