package homeinventory.photos.api.events;

import homeinventory.photos.api.access.StreamPermits;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.web.PageLimit;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.PhotoStoreConfiguration;
import homeinventory.photos.store.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** A replica of the API that serves events alone, on real Tomcat and a test database. */
final class EventApi implements AutoCloseable {

    /** Has no stereotype, or the component scan of the whole API would find it. */
    @EnableAutoConfiguration(
            excludeName = {
                "io.temporal.spring.boot.autoconfigure.ServiceStubsAutoConfiguration",
                "io.temporal.spring.boot.autoconfigure.RootNamespaceAutoConfiguration"
            })
    @ConfigurationPropertiesScan(basePackageClasses = {EventStreamController.class, StreamPermits.class})
    @ComponentScan(
            basePackageClasses = {
                EventStreamController.class,
                StreamPermits.class,
                ProblemException.class,
                PageLimit.class
            })
    @Import(PhotoStoreConfiguration.class)
    static class Application {}

    private final ConfigurableApplicationContext context;

    private EventApi(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts a replica on a free port; {@code properties} like {@code photos.events.heartbeat=200ms}. */
    static EventApi start(TestDatabase database, String... properties) {
        return new EventApi(new SpringApplicationBuilder(Application.class)
                .logStartupInfo(false)
                .bannerMode(Banner.Mode.OFF)
                .run(Stream.of(
                                Stream.of(database.properties()),
                                Stream.of("server.port=0", "storage.dir=target/event-api-storage"),
                                Stream.of(properties))
                        .flatMap(all -> all)
                        .map(property -> "--" + property)
                        .toArray(String[]::new)));
    }

    URI events(WorkspaceId workspaceId) {
        return URI.create("http://127.0.0.1:" + port() + "/api/v1/workspaces/" + workspaceId + "/events");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    TestStream follow(WorkspaceId workspaceId) {
        return TestStream.open(events(workspaceId), null);
    }

    TestStream follow(WorkspaceId workspaceId, @Nullable String lastEventId) {
        return TestStream.open(events(workspaceId), lastEventId);
    }

    double metric(String name) {
        return bean(MeterRegistry.class)
                .get(name)
                .meter()
                .measure()
                .iterator()
                .next()
                .getValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
