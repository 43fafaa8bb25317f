package homeinventory.photos.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.api.TestApi;
import homeinventory.photos.store.TestDatabase;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AuthModeTest {

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    @ParameterizedTest
    @CsvSource({
        ",        127.0.0.1, NONE",
        ",        ::1,       NONE",
        ",        0.0.0.0,   API_KEY",
        ",        10.0.0.7,  API_KEY",
        ",                 , API_KEY",
        "NONE,    127.0.0.1, NONE",
        "API_KEY, 127.0.0.1, API_KEY",
        "JWT,     0.0.0.0,   JWT"
    })
    void by_default_only_loopback_needs_no_key(@Nullable AuthMode wish, @Nullable String address, AuthMode mode)
            throws UnknownHostException {
        assertThat(AuthMode.of(wish, address(address))).isEqualTo(mode);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.7"})
    void mode_none_is_refused_on_an_address_that_others_can_reach(@Nullable String address) {
        assertThatThrownBy(() -> AuthMode.of(AuthMode.NONE, address(address)))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("server.address");
    }

    @Test
    void a_service_open_to_everyone_does_not_start_and_says_why(@TempDir Path storage, CapturedOutput output) {
        assertThatThrownBy(() -> start(storage, "auth.mode=none", "server.address=0.0.0.0"))
                .hasRootCauseInstanceOf(UnsafeStartException.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .contains("anybody who can connect could see and delete every photo")
                .contains("keys create");
    }

    @Test
    void mode_jwt_needs_an_issuer(@TempDir Path storage) {
        assertThatThrownBy(() -> start(storage, "auth.mode=jwt"))
                .rootCause()
                .hasMessageContaining("auth.jwt.issuer is not set");
    }

    private static TestApi start(Path storage, String... properties) {
        return TestApi.start(database.properties(), storage, TestApi.NO_TEMPORAL, properties);
    }

    private static @Nullable InetAddress address(@Nullable String address) throws UnknownHostException {
        return address == null ? null : InetAddress.getByName(address);
    }
}
