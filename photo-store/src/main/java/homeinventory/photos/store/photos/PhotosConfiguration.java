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
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        InsertPhoto insertPhoto = new InsertPhoto(jdbc);
        return new JdbcPhotoCatalogue(
                jdbc,
                appendEvents,
                insertPhoto,
                new InsertNewContent(jdbc, insertPhoto, transaction),
                new RetryPhotos(jdbc, appendEvents, transaction));
    }

    @Bean
    DispatchQueue dispatchQueue(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcDispatchQueue(jdbc, new TransactionTemplate(transactions));
    }

    /** Attempts bear the name that the Temporal SDK gives a worker too, so that both are found by one search. */
    @Bean
    ThumbnailProgress thumbnailProgress(JdbcClient jdbc) {
        return new JdbcThumbnailProgress(
                jdbc, ManagementFactory.getRuntimeMXBean().getName());
    }

    @Bean
    AttemptHistory attemptHistory(JdbcClient jdbc) {
        return new JdbcAttemptHistory(jdbc);
    }

    @Bean
    PhotoStatistics photoStatistics(JdbcClient jdbc) {
        return new JdbcPhotoStatistics(jdbc);
    }

    @Bean
    PhotoUpkeep photoUpkeep(JdbcClient jdbc) {
        return new JdbcPhotoUpkeep(jdbc);
    }

    @Bean
    PermanentFailures permanentFailures(JdbcClient jdbc) {
        return new JdbcPermanentFailures(jdbc);
    }
}
