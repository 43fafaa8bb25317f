package homeinventory.photos.worker.regeneration;

import homeinventory.photos.model.regeneration.RegenerationActivities;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.regeneration.RegenerationProgress;
import homeinventory.photos.worker.activities.RenderAgain;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Regeneration on the store and the engine. */
@Configuration(proxyBeanMethods = false)
public class RegenerationWorkConfiguration {

    @Bean
    RegenerationActivities regenerationActivities(
            RegenerationProgress progress, EventLog events, BlobStore blobs, RenderAgain render) {
        Clock clock = Clock.systemUTC();
        return new RegenerationActivitiesImpl(
                progress, new RegeneratePhoto(render, progress, events, blobs, clock), clock);
    }
}
