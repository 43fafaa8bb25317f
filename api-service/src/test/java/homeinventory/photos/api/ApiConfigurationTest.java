package homeinventory.photos.api;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.store.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The API inside another application, as in local-stack. */
class ApiConfigurationTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.create();

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ApiConfiguration.class)
    static class Host {
        /** The name that {@code UploadPhoto} would have if beans were named by their simple class names. */
        @Bean
        String uploadPhoto() {
            return "the host's own";
        }
    }

    @Test
    void the_api_adds_no_application_and_no_clashing_bean_names(@TempDir Path storage) {
        try (ConfigurableApplicationContext host = new SpringApplicationBuilder(Host.class)
                .logStartupInfo(false)
                .properties("spring.config.name=none", "spring.config.import=classpath:api-service.yml")
                .run(arguments(storage))) {
            assertThat(host.getBeanNamesForType(ApiApplication.class)).isEmpty();
            assertThat(host.getBean("uploadPhoto")).isEqualTo("the host's own");
            assertThat(host.getEnvironment().getProperty("spring.threads.virtual.enabled"))
                    .isEqualTo("true");
            assertThat(Arrays.stream(host.getBeanDefinitionNames())
                            .filter(name -> name.startsWith("homeinventory.photos.api.")))
                    .isNotEmpty();
        }
    }

    @Test
    void the_documented_environment_variables_are_read(@TempDir Path storage) {
        try (TestApi api = TestApi.start(
                DATABASE.properties(),
                storage,
                "${TEMPORAL_ADDRESS}",
                "TEMPORAL_ADDRESS=127.0.0.1:1",
                "TEMPORAL_NAMESPACE=photos",
                "TEMPORAL_UI_URL=https://temporal.example/ui/")) {
            Answer photo = api.uploadPhoto(TestApi.newWorkspace());

            assertThat(photo.field("workflow_url"))
                    .isEqualTo(
                            "https://temporal.example/ui/namespaces/photos/workflows/thumbnail-" + photo.field("id"));
        }
    }

    private static String[] arguments(Path storage) {
        return Stream.concat(
                        Arrays.stream(DATABASE.properties()),
                        Stream.of(
                                "server.port=0",
                                "storage.dir=" + storage,
                                "spring.temporal.connection.target=" + TestApi.NO_TEMPORAL))
                .map(property -> "--" + property)
                .toArray(String[]::new);
    }
}
