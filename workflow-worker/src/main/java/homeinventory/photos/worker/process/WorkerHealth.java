package homeinventory.photos.worker.process;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while the worker takes work. */
final class WorkerHealth implements HealthIndicator {
    private final WorkerLifecycle worker;

    WorkerHealth(WorkerLifecycle worker) {
        this.worker = worker;
    }

    @Override
    public Health health() {
        return worker.isTakingWork()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("reason", "waiting for PostgreSQL or Temporal; the log says for which one and why")
                        .build();
    }
}
