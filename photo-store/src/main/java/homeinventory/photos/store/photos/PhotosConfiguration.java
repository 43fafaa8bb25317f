package homeinventory.photos.store.photos;

import homeinventory.photos.store.events.AppendEvents;
import java.lang.management.ManagementFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class PhotosConfiguration {

    @Bean
    PhotoCatalogue photoCatalogue(JdbcClient jdbc, AppendEvents appendEvents, PlatformTransactionManager transactions) {
        return new PhotoCatalogue(jdbc, appendEvents, new InsertPhotoRow(jdbc, new TransactionTemplate(transactions)));
    }

    @Bean
    RetryPhotos retryPhotos(JdbcClient jdbc, AppendEvents appendEvents, PlatformTransactionManager transactions) {
        return new RetryPhotos(jdbc, appendEvents, new TransactionTemplate(transactions));
    }

    @Bean
    DispatchQueue dispatchQueue(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new DispatchQueue(jdbc, new TransactionTemplate(transactions));
    }

    /** Names the process of an attempt as the Temporal SDK names a worker, so that one search finds both. */
    @Bean
    ThumbnailProgress thumbnailProgress(JdbcClient jdbc) {
        return new ThumbnailProgress(jdbc, ManagementFactory.getRuntimeMXBean().getName());
    }

    @Bean
    AttemptHistory attemptHistory(JdbcClient jdbc) {
        return new AttemptHistory(jdbc);
    }

    @Bean
    PhotoStatistics photoStatistics(JdbcClient jdbc) {
        return new PhotoStatistics(jdbc);
    }

    @Bean
    PhotoUpkeep photoUpkeep(JdbcClient jdbc) {
        return new PhotoUpkeep(jdbc);
    }

    @Bean
    PermanentFailures permanentFailures(JdbcClient jdbc) {
        return new PermanentFailures(jdbc);
    }
}
