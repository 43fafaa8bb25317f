package homeinventory.photos.store;

import homeinventory.photos.store.blobs.BlobsConfiguration;
import homeinventory.photos.store.events.EventsConfiguration;
import homeinventory.photos.store.keys.KeysConfiguration;
import homeinventory.photos.store.photos.PhotosConfiguration;
import homeinventory.photos.store.quotas.QuotasConfiguration;
import homeinventory.photos.store.regeneration.RegenerationConfiguration;
import homeinventory.photos.store.schema.SchemaConfiguration;
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
    SchemaConfiguration.class,
    PhotosConfiguration.class,
    EventsConfiguration.class,
    BlobsConfiguration.class,
    KeysConfiguration.class,
    RegenerationConfiguration.class,
    QuotasConfiguration.class,
    WebhooksConfiguration.class
})
public class PhotoStoreConfiguration {

    @Bean
    SQLExceptionTranslator sqlExceptionTranslator() {
        return ReadOnlyDatabase.translator();
    }
}
