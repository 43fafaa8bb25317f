package homeinventory.photos.store;

import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.events.EventNotifications;
import homeinventory.photos.store.events.EventUpkeep;
import homeinventory.photos.store.keys.ApiKeys;
import homeinventory.photos.store.photos.DispatchQueue;
import homeinventory.photos.store.photos.PermanentFailures;
import homeinventory.photos.store.photos.PhotoCatalogue;
import homeinventory.photos.store.photos.PhotoUpkeep;
import homeinventory.photos.store.photos.RetryPhotos;
import homeinventory.photos.store.photos.ThumbnailProgress;
import homeinventory.photos.store.quotas.UploadLedger;
import homeinventory.photos.store.regeneration.RegenerationProgress;
import homeinventory.photos.store.regeneration.Regenerations;
import homeinventory.photos.store.webhooks.Deliveries;
import homeinventory.photos.store.webhooks.DeliveryOutbox;
import homeinventory.photos.store.webhooks.DeliveryProgress;
import homeinventory.photos.store.webhooks.DeliveryUpkeep;
import homeinventory.photos.store.webhooks.Webhooks;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The real store on a test database and a folder, for tests without a Spring context. */
public final class TestStore implements AutoCloseable {

    @Configuration(proxyBeanMethods = false)
    @Import(PhotoStoreConfiguration.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Application {

        @Bean
        static BeanPostProcessor countQueries() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? new CountingDataSource(database) : bean;
                }
            };
        }
    }

    /** Counts connections. Outside of transactions each statement takes one. */
    static final class CountingDataSource extends DelegatingDataSource {
        private final AtomicInteger connections = new AtomicInteger();

        CountingDataSource(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            connections.incrementAndGet();
            return super.getConnection();
        }
    }

    private final ConfigurableApplicationContext context;

    private TestStore(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Opens a store as an application would, with its own connections and blobs.
     *
     * @param properties more settings, as {@code name=value}; they override any {@code application.yml}
     */
    public static TestStore open(TestDatabase database, Path storage, String... properties) {
        return new TestStore(new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(database.properties())
                .properties("spring.main.banner-mode=off", "storage.dir=" + storage)
                // A test of an outage must not wait for half a minute.
                .properties("spring.datasource.hikari.connection-timeout=1000")
                .run(Stream.of(properties).map("--"::concat).toArray(String[]::new)));
    }

    public PhotoCatalogue photos() {
        return context.getBean(PhotoCatalogue.class);
    }

    public RetryPhotos retryPhotos() {
        return context.getBean(RetryPhotos.class);
    }

    public DispatchQueue dispatchQueue() {
        return context.getBean(DispatchQueue.class);
    }

    public ThumbnailProgress progress() {
        return context.getBean(ThumbnailProgress.class);
    }

    public EventLog events() {
        return context.getBean(EventLog.class);
    }

    public EventNotifications notifications() {
        return context.getBean(EventNotifications.class);
    }

    public ApiKeys apiKeys() {
        return context.getBean(ApiKeys.class);
    }

    public UploadLedger uploadLedger() {
        return context.getBean(UploadLedger.class);
    }

    public Regenerations regenerations() {
        return context.getBean(Regenerations.class);
    }

    public RegenerationProgress regenerationProgress() {
        return context.getBean(RegenerationProgress.class);
    }

    public BlobStore blobs() {
        return context.getBean(BlobStore.class);
    }

    public PermanentFailures permanentFailures() {
        return context.getBean(PermanentFailures.class);
    }

    public PhotoUpkeep photoUpkeep() {
        return context.getBean(PhotoUpkeep.class);
    }

    public EventUpkeep eventUpkeep() {
        return context.getBean(EventUpkeep.class);
    }

    public Webhooks webhooks() {
        return context.getBean(Webhooks.class);
    }

    public Deliveries deliveries() {
        return context.getBean(Deliveries.class);
    }

    public DeliveryOutbox deliveryOutbox() {
        return context.getBean(DeliveryOutbox.class);
    }

    public DeliveryProgress deliveryProgress() {
        return context.getBean(DeliveryProgress.class);
    }

    public DeliveryUpkeep deliveryUpkeep() {
        return context.getBean(DeliveryUpkeep.class);
    }

    /** How many statements outside of transactions were run since the last call. */
    public int queriesSinceLastCall() {
        return context.getBean(CountingDataSource.class).connections.getAndSet(0);
    }

    @Override
    public void close() {
        context.close();
    }
}
