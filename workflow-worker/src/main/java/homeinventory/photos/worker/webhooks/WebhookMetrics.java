package homeinventory.photos.worker.webhooks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Metrics of deliveries, for all workspaces together. */
final class WebhookMetrics {

    private final Counter delivered;
    private final Counter retried;
    private final Counter failed;

    WebhookMetrics(MeterRegistry registry) {
        this.delivered = counter(registry, "delivered");
        this.retried = counter(registry, "retried");
        this.failed = counter(registry, "failed");
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("photos.webhooks.attempts")
                .description("Attempts to deliver to webhooks, by what came of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    void delivered() {
        delivered.increment();
    }

    void retried() {
        retried.increment();
    }

    void failed() {
        failed.increment();
    }
}
