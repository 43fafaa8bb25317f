package homeinventory.photos.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import homeinventory.photos.stack.report.StartFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void everything_has_a_default() {
        Settings settings = Settings.read();

        assertThat(settings.serverPort()).isEqualTo(8080);
        assertThat(settings.home()).isEqualTo(Path.of(".local-stack"));
        assertThat(settings.temporal().namespace()).isEqualTo("default");
        assertThat(settings.temporal().port()).isEqualTo(7233);
        assertThat(settings.temporal().uiPort()).isEqualTo(8233);
        assertThat(settings.temporal().needsPorts()).isTrue();
    }

    @Test
    void arguments_override_the_defaults() {
        Settings settings = Settings.read(
                "--server.port=1",
                "--local-stack.home=elsewhere",
                "--local-stack.temporal-port=2",
                "--local-stack.temporal-ui-port=3",
                "--local-stack.postgres-port=4",
                "--local-stack.temporal=in-jvm");

        assertThat(settings.serverPort()).isEqualTo(1);
        assertThat(settings.home()).isEqualTo(Path.of("elsewhere"));
        assertThat(settings.postgresPort()).isEqualTo(4);
        assertThat(settings.temporal().port()).isEqualTo(2);
        assertThat(settings.temporal().uiPort()).isEqualTo(3);
        assertThat(settings.temporal().inJvm()).isTrue();
        assertThat(settings.temporal().needsPorts()).isFalse();
    }

    @Test
    void a_server_that_runs_already_needs_no_ports() {
        assertThat(Settings.read("--TEMPORAL_ADDRESS=127.0.0.1:7233").temporal().needsPorts())
                .isFalse();
    }

    @Test
    void zero_means_any_free_port() {
        Settings settings = Settings.read("--local-stack.temporal-port=0", "--local-stack.temporal-ui-port=0");

        assertThat(settings.ports().values()).doesNotContain(7233, 8233).doesNotHaveDuplicates();
        assertThat(settings.temporal().port()).isPositive();
        assertThat(settings.postgresPort()).isPositive();
    }

    @Test
    void an_option_that_is_not_a_number_is_named() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Settings.read("--local-stack.temporal-port=many"))
                .withMessageContaining("--local-stack.temporal-port")
                .withMessageContaining("many");
    }
}
