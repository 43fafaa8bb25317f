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

/** The activities, with their store and engine. */
@Configuration(proxyBeanMethods = false)
public class ActivitiesConfiguration {

    @Bean
    RunAttempt runAttempt(ThumbnailProgress progress, RetrySchedule schedule) {
        return new RunAttempt(progress, schedule, Clock.systemUTC());
    }

    @Bean
    GenerateThumbnails generateThumbnails(
            BlobStore blobs, ThumbnailEngine engine, PermanentFailures failures, EngineIdentity identity) {
        return new GenerateThumbnails(blobs, engine, new RememberFailures(failures, identity));
    }

    @Bean
    VerifyOriginal verifyOriginal(BlobStore blobs) {
        return new VerifyOriginal(blobs);
    }

    @Bean
    RenderPhoto renderPhoto(VerifyOriginal verify, GenerateThumbnails generate, RunAttempt attempts) {
        return new RenderPhoto(verify, generate, attempts);
    }

    @Bean
    ThumbnailActivities thumbnailActivities(
            ThumbnailProgress progress, EventLog events, BlobStore blobs, RenderPhoto photo) {
        return new ThumbnailActivitiesImpl(progress, events, blobs, photo);
    }
}
