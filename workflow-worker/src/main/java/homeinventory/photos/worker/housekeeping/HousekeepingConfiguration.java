package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.HousekeepingActivities;
import homeinventory.photos.store.blobs.BlobInventory;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.events.EventUpkeep;
import homeinventory.photos.store.photos.EngineIdentity;
import homeinventory.photos.store.photos.PermanentFailures;
import homeinventory.photos.store.photos.PhotoUpkeep;
import homeinventory.photos.store.photos.ThumbnailProgress;
import homeinventory.photos.worker.housekeeping.HousekeepingActivitiesImpl.Chores;
import homeinventory.photos.worker.retry.RetrySchedule;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.client.WorkflowClient;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sweep, with its settings. */
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
    RemoveOrphans removeOrphans(BlobInventory blobs, PhotoUpkeep photos) {
        return new RemoveOrphans(blobs, photos);
    }

    @Bean
    ExpireRecords expireRecords(EventUpkeep events, PhotoUpkeep photos) {
        return new ExpireRecords(events, photos);
    }

    @Bean
    AnnounceEnded announceEnded(EventUpkeep upkeep, EventLog events) {
        return new AnnounceEnded(upkeep, events);
    }

    @Bean
    Chores housekeepingChores(
            ReconcileUnfinished unfinished,
            AnnounceEnded ended,
            RetryFailed failed,
            RemoveOrphans orphans,
            ExpireRecords expiry) {
        return new Chores(unfinished, ended, failed, orphans, expiry);
    }

    @Bean
    HousekeepingActivities housekeepingActivities(
            HousekeepingProperties properties, Chores chores, MeterRegistry registry) {
        return new HousekeepingActivitiesImpl(properties, Clock.systemUTC(), chores, new HousekeepingMetrics(registry));
    }

    @Bean
    HousekeepingLifecycle housekeepingLifecycle(
            WorkflowClient client,
            HousekeepingProperties properties,
            HousekeepingActivities activities,
            ObjectProvider<FeatureChores> features) {
        return new HousekeepingLifecycle(
                new HousekeepingSchedule(client, properties.interval()),
                HousekeepingWorkers.create(
                        client, activities, features.orderedStream().toList()));
    }
}
