package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.store.photos.EngineIdentity;
import homeinventory.photos.store.photos.PermanentFailures;
import homeinventory.photos.store.photos.PhotoUpkeep;
import io.temporal.client.WorkflowClient;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The sweep, with its settings and the chores of photos. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HousekeepingProperties.class)
@Import({
    Workflows.class,
    ReconcileUnfinished.class,
    AnnounceEnded.class,
    RemoveOrphans.class,
    ExpireEvents.class,
    ExpireIdempotencyKeys.class,
    HousekeepingMetrics.class
})
public class HousekeepingConfiguration {

    @Bean
    RetryFailed retryFailed(PermanentFailures failures, EngineIdentity engine, PhotoUpkeep photos) {
        return new RetryFailed(failures, engine, photos::hasWaitingUploads);
    }

    /** With the chores of every feature. */
    @Bean
    RunChore runChore(HousekeepingProperties properties, List<Chore> chores) {
        return new RunChore(properties, Clock.systemUTC(), chores);
    }

    @Bean
    HousekeepingLifecycle housekeepingLifecycle(
            WorkflowClient client, HousekeepingProperties properties, RunChore chores, HousekeepingMetrics metrics) {
        return new HousekeepingLifecycle(
                new HousekeepingSchedule(client, properties.interval()),
                HousekeepingWorkers.create(client, chores, metrics));
    }
}
