package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.events.EventUpkeep;
import homeinventory.photos.store.photos.EngineIdentity;
import homeinventory.photos.store.photos.PermanentFailures;
import homeinventory.photos.store.photos.PhotoUpkeep;
import homeinventory.photos.store.photos.ThumbnailProgress;
import homeinventory.photos.worker.retry.RetrySchedule;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.client.WorkflowClient;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sweep, with its settings and the chores of photos. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HousekeepingProperties.class)
public class HousekeepingConfiguration {

    @Bean
    Workflows workflows(WorkflowClient client) {
        return new Workflows(client);
    }

    @Bean
    ReconcileUnfinished reconcileUnfinished(
            Workflows workflows,
            PhotoUpkeep photos,
            ThumbnailProgress progress,
            EventLog events,
            RetrySchedule schedule) {
        return new ReconcileUnfinished(photos, workflows, progress, events, schedule);
    }

    @Bean
    RetryFailed retryFailed(PermanentFailures failures, EngineIdentity engine, PhotoUpkeep photos) {
        return new RetryFailed(failures, engine, photos::hasWaitingUploads);
    }

    @Bean
    RemoveOrphans removeOrphans(BlobStore blobs, PhotoUpkeep photos) {
        return new RemoveOrphans(blobs, photos);
    }

    @Bean
    ExpireEvents expireEvents(EventUpkeep events) {
        return new ExpireEvents(events);
    }

    @Bean
    ExpireIdempotencyKeys expireIdempotencyKeys(PhotoUpkeep photos) {
        return new ExpireIdempotencyKeys(photos);
    }

    @Bean
    AnnounceEnded announceEnded(EventUpkeep upkeep, EventLog events) {
        return new AnnounceEnded(upkeep, events);
    }

    /** With the chores of every feature. */
    @Bean
    RunChore runChore(HousekeepingProperties properties, List<Chore> chores) {
        return new RunChore(properties, Clock.systemUTC(), chores);
    }

    @Bean
    HousekeepingLifecycle housekeepingLifecycle(
            WorkflowClient client, HousekeepingProperties properties, RunChore chores, MeterRegistry registry) {
        return new HousekeepingLifecycle(
                new HousekeepingSchedule(client, properties.interval()),
                HousekeepingWorkers.create(client, chores, new HousekeepingMetrics(registry)));
    }
}
