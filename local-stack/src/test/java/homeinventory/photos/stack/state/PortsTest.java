package homeinventory.photos.stack.state;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import homeinventory.photos.stack.report.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_taken_port_is_named_with_the_option_that_chooses_another() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> Ports.requireFree(Map.of("--server.port", taken.getLocalPort())))
                    .withMessageContaining("port " + taken.getLocalPort() + " is taken")
                    .withMessageContaining("--server.port=<port>");
        }
    }

    @Test
    void a_port_taken_on_all_interfaces_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> Ports.requireFree(Map.of("--server.port", taken.getLocalPort())));
        }
    }

    @Test
    void a_port_out_of_range_is_refused() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Ports.requireFree(Map.of("--server.port", 70_000)))
                .withMessageContaining("--server.port=70000")
                .withMessageContaining("65535");
    }

    @Test
    void two_options_with_the_same_port_are_refused() {
        int port = Ports.findFree();

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Ports.requireFree(Map.of("--server.port", port, "--local-stack.temporal-port", port)))
                .withMessageContaining("both name port " + port);
    }

    @Test
    void a_port_found_free_is_free() {
        assertThatCode(() -> Ports.requireFree(Map.of("--server.port", Ports.findFree())))
                .doesNotThrowAnyException();
    }
}
