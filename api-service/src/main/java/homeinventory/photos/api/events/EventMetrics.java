package homeinventory.photos.api.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Metrics of the streams. */
@Component
final class EventMetrics {
    private final AtomicInteger openStreams = new AtomicInteger();
    private final Counter sentEvents;
    private final Counter droppedStreams;

    EventMetrics(MeterRegistry registry) {
        Gauge.builder("photos.events.streams", openStreams, AtomicInteger::get)
                .description("Event streams that are open now")
                .register(registry);
        this.sentEvents = Counter.builder("photos.events.sent")
                .description("Events written, counted for each stream")
                .register(registry);
        this.droppedStreams = Counter.builder("photos.events.dropped")
                .description("Event streams that were ended because their client did not read")
                .register(registry);
    }

    void opened() {
        openStreams.incrementAndGet();
    }

    void ended() {
        openStreams.decrementAndGet();
    }

    void sent(int events) {
        sentEvents.increment(events);
    }

    void dropped() {
        droppedStreams.increment();
    }
}
