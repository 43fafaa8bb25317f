package homeinventory.photos.worker.regeneration;

import homeinventory.photos.model.regeneration.RegenerationActivities;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.photos.PhotoUpkeep;
import homeinventory.photos.store.regeneration.RegenerationProgress;
import homeinventory.photos.worker.activities.GenerateThumbnails;
import homeinventory.photos.worker.activities.VerifyOriginal;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Regeneration on the store and the engine. */
@Configuration(proxyBeanMethods = false)
public class RegenerationWorkConfiguration {

    @Bean
    RenderAgain renderAgain(VerifyOriginal verify, GenerateThumbnails generate) {
        return new RenderAgain(verify, generate);
    }

    @Bean
    RegenerationActivities regenerationActivities(
            RenderAgain render, RegenerationProgress progress, EventLog events, BlobStore blobs, PhotoUpkeep photos) {
        Clock clock = Clock.systemUTC();
        return new RegenerationActivitiesImpl(
                progress, new RegeneratePhoto(render, progress, events, blobs, clock), photos, clock);
    }

    @Bean
    RegenerationWorker regenerationWorker(RegenerationActivities activities) {
        return new RegenerationWorker(activities);
    }
}
