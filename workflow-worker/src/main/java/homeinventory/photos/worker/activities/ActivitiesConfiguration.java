package homeinventory.photos.worker.activities;

import homeinventory.photos.store.photos.ThumbnailProgress;
import homeinventory.photos.worker.retry.RetrySchedule;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The activities, with their store and engine. */
@Configuration(proxyBeanMethods = false)
@Import({
    RememberFailures.class,
    GenerateThumbnails.class,
    VerifyOriginal.class,
    RenderPhoto.class,
    ThumbnailActivitiesImpl.class
})
public class ActivitiesConfiguration {

    @Bean
    RunAttempt runAttempt(ThumbnailProgress progress, RetrySchedule schedule) {
        return new RunAttempt(progress, schedule, Clock.systemUTC());
    }
}
