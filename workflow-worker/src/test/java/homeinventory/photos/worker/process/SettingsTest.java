package homeinventory.photos.worker.process;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.engine.EngineSettings;
import homeinventory.photos.engine.ImageLimits;
import homeinventory.photos.engine.ThumbnailFormat;
import homeinventory.photos.worker.retry.RetrySchedule;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class SettingsTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({RetryProperties.class, WorkerProperties.class, RenderingProperties.class})
    static class Settings {}

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void the_defaults_are_those_of_the_design() {
        application.run(context -> {
            assertThat(context.getBean(RetryProperties.class).schedule())
                    .isEqualTo(new RetrySchedule(
                            Duration.ofMinutes(1), 2, Duration.ofMinutes(16), 5, Duration.ofMinutes(5)));
            assertThat(context.getBean(RenderingProperties.class).engineSettings())
                    .isEqualTo(new EngineSettings(
                            new ImageLimits(25 * 1024 * 1024, 8192), ThumbnailFormat.WEBP, 70_000_000));
        });
    }

    @Test
    void by_default_a_worker_renders_cores_plus_one_photos_and_holds_two_tasks_for_each() {
        int cores = Runtime.getRuntime().availableProcessors();
        application.run(context -> {
            WorkerProperties properties = context.getBean(WorkerProperties.class);
            assertThat(properties.localActivitySlots()).isEqualTo(cores + 1);
            assertThat(properties.workflowTaskSlots()).isEqualTo(2 * (cores + 1));
            assertThat(properties.activitySlots()).isEqualTo(cores);
        });
    }

    @Test
    void each_number_is_a_setting() {
        application
                .withPropertyValues(
                        "thumbnails.retry.initial-interval=10s",
                        "thumbnails.retry.coefficient=1.5",
                        "thumbnails.retry.maximum-interval=1m",
                        "thumbnails.retry.maximum-attempts=3",
                        "thumbnails.retry.attempt-time-limit=30s",
                        "thumbnails.worker.local-activities=3",
                        "photos.webp=false")
                .run(context -> {
                    assertThat(context.getBean(RetryProperties.class).schedule())
                            .isEqualTo(new RetrySchedule(
                                    Duration.ofSeconds(10), 1.5, Duration.ofMinutes(1), 3, Duration.ofSeconds(30)));
                    assertThat(context.getBean(WorkerProperties.class).workflowTaskSlots())
                            .isEqualTo(6);
                    assertThat(context.getBean(RenderingProperties.class)
                                    .engineSettings()
                                    .outputFormat())
                            .isEqualTo(ThumbnailFormat.JPEG);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            thumbnails.retry.maximum-attempts=0     | thumbnails.retry.maximum-attempts is 0, expected 1 or more
            thumbnails.retry.coefficient=0.9        | thumbnails.retry.coefficient is 0.9, expected 1 or more
            thumbnails.retry.initial-interval=20m   | thumbnails.retry.maximum-interval is PT16M, expected at least the initial interval, PT20M
            thumbnails.worker.local-activities=0    | thumbnails.worker.local-activities is 0, expected 1 or more
            thumbnails.worker.workflow-tasks=1      | thumbnails.worker.workflow-tasks is 1, expected 2 or more
            thumbnails.worker.activities=0          | thumbnails.worker.activities is 0, expected 1 or more
            thumbnails.worker.cached-workflows=0    | thumbnails.worker.cached-workflows is 0, expected 1 or more
            thumbnails.worker.drain-timeout=-1s     | thumbnails.worker.drain-timeout is PT-1S, expected zero or more
            photos.max-side-pixels=0                | limits must be positive: 26214400 bytes, 0 px
            photos.pixel-budget=0                   | the pixel budget must be positive, not 0
            """)
    void an_invalid_setting_stops_the_start_with_its_name_and_the_expected_value(String setting, String message) {
        application
                .withPropertyValues(setting)
                .run(context -> assertThat(context).getFailure().hasRootCauseMessage(message));
    }
}
