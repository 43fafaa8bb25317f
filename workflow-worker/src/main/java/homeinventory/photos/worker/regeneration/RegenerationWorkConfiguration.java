package homeinventory.photos.worker.regeneration;

import homeinventory.photos.model.regeneration.RegenerationActivities;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.photos.PhotoUpkeep;
import homeinventory.photos.store.regeneration.RegenerationProgress;
import homeinventory.photos.worker.activities.GenerateThumbnails;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Regeneration on the store and the engine. */
@Configuration(proxyBeanMethods = false)
@Import({RenderAgain.class, RegenerationWorker.class})
public class RegenerationWorkConfiguration {

    @Bean
    RegenerationActivities regenerationActivities(
            RenderAgain render,
            RegenerationProgress progress,
            EventLog events,
            GenerateThumbnails generate,
            PhotoUpkeep photos) {
        Clock clock = Clock.systemUTC();
        return new RegenerationActivitiesImpl(
                progress, new RegeneratePhoto(render, progress, events, generate, clock), photos, clock);
    }
}
