package homeinventory.photos.store;

import homeinventory.photos.store.blobs.BlobsConfiguration;
import homeinventory.photos.store.events.EventsConfiguration;
import homeinventory.photos.store.keys.ApiKeys;
import homeinventory.photos.store.keys.KeySessions;
import homeinventory.photos.store.photos.PhotosConfiguration;
import homeinventory.photos.store.quotas.UploadLedger;
import homeinventory.photos.store.regeneration.RegenerationConfiguration;
import homeinventory.photos.store.schema.SchemaMigration;
import homeinventory.photos.store.webhooks.WebhooksConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * The whole store, for an application to import. Needs Spring Boot's auto-configured {@code DataSource}
 * ({@code spring.datasource.*}), and migrates the database before any other bean uses it.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    SchemaMigration.class,
    PhotosConfiguration.class,
    EventsConfiguration.class,
    BlobsConfiguration.class,
    ApiKeys.class,
    KeySessions.class,
    RegenerationConfiguration.class,
    UploadLedger.class,
    WebhooksConfiguration.class
})
public class PhotoStoreConfiguration {

    @Bean
    SQLExceptionTranslator sqlExceptionTranslator() {
        return ReadOnlyDatabase.translator();
    }
}
