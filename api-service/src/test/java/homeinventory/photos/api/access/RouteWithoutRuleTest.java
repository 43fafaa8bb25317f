package homeinventory.photos.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.api.ApiApplication;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.store.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole API with one more controller, which has no rule. */
@ExtendWith(OutputCaptureExtension.class)
class RouteWithoutRuleTest {

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--auth.mode=none",
                "--auth.mode=api-key",
                "--auth.mode=jwt --auth.jwt.issuer=http://127.0.0.1:1 --auth.jwt.audience=photos"
            })
    void the_service_does_not_start_and_says_what_to_add(String mode, @TempDir Path storage, CapturedOutput output) {
        // A local class, because the component scan of other tests would find any other class.
        @SuppressWarnings("UnusedMethod") // Spring reads the method by reflection.
        @RestController
        class Forgetful {
            @GetMapping("/api/v1/workspaces/{workspace_id}/secrets")
            String secrets() {
                return "";
            }
        }
        ApplicationContextInitializer<GenericApplicationContext> addController =
                context -> context.registerBean("forgetful", Forgetful.class, () -> new Forgetful());

        assertThatThrownBy(() -> new SpringApplicationBuilder(ApiApplication.class)
                        .initializers(addController)
                        .run(arguments(storage, mode)))
                .hasRootCauseInstanceOf(UnsafeStartException.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .contains(Forgetful.class.getName() + ".secrets() has no @AllowedTo")
                .contains("{GET [/api/v1/workspaces/{workspace_id}/secrets]}")
                .contains("@AllowedTo(Callers.MEMBERS)");
    }

    private static String[] arguments(Path storage, String mode) {
        Stream<String> properties = Stream.of(
                "server.port=0", "storage.dir=" + storage, "spring.temporal.connection.target=" + TestApi.NO_TEMPORAL);
        return Stream.concat(
                        Stream.concat(Arrays.stream(database.properties()), properties)
                                .map("--"::concat),
                        Stream.of(mode.split(" ", -1)))
                .toArray(String[]::new);
    }
}
