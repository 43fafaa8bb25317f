package homeinventory.photos.worker.activities;

import homeinventory.photos.engine.ThumbnailEngine;
import homeinventory.photos.model.ThumbnailActivities;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.photos.EngineIdentity;
import homeinventory.photos.store.photos.PermanentFailures;
import homeinventory.photos.store.photos.ThumbnailProgress;
import homeinventory.photos.worker.retry.RetrySchedule;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The activities on the store and the engine. */
@Configuration(proxyBeanMethods = false)
public class ActivitiesConfiguration {

    @Bean
    RunAttempt runAttempt(ThumbnailProgress progress, RetrySchedule schedule) {
        return new RunAttempt(progress, schedule, Clock.systemUTC());
    }

    @Bean
    RecordOutcome recordOutcome(ThumbnailProgress progress, EventLog events, BlobStore blobs) {
        return new RecordOutcome(progress, events, blobs);
    }

    @Bean
    GenerateThumbnails generateThumbnails(
            BlobStore blobs, ThumbnailEngine engine, PermanentFailures failures, EngineIdentity identity) {
        return new GenerateThumbnails(blobs, engine, new RememberFailures(failures, identity));
    }

    @Bean
    FetchOriginal fetchOriginal(BlobStore blobs) {
        return new FetchOriginal(blobs);
    }

    @Bean
    ThumbnailActivities thumbnailActivities(
            ThumbnailProgress progress,
            FetchOriginal fetch,
            GenerateThumbnails generate,
            RunAttempt attempts,
            RecordOutcome outcome) {
        return new ThumbnailActivitiesImpl(progress, fetch, generate, attempts, outcome);
    }
}
