package homeinventory.photos.store.photos;

import java.lang.management.ManagementFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photos in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@Import({
    InsertPhotoRow.class,
    PhotoCatalogue.class,
    RetryPhotos.class,
    DispatchQueue.class,
    AttemptHistory.class,
    PhotoStatistics.class,
    PhotoUpkeep.class,
    PermanentFailures.class
})
public class PhotosConfiguration {

    /** Names the process of an attempt as the Temporal SDK names a worker, so that one search finds both. */
    @Bean
    ThumbnailProgress thumbnailProgress(JdbcClient jdbc) {
        return new ThumbnailProgress(jdbc, ManagementFactory.getRuntimeMXBean().getName());
    }
}
