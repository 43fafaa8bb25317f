package homeinventory.photos.stack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.stack.LocalStackApplication;
import homeinventory.photos.stack.state.StateFolder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack that cannot start prints one line that says why, and exits with status 1. */
class StartFailureTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_that_belongs_to_something_else() throws Exception {
        Files.writeString(folder.resolve("thesis.tex"), "my work");

        assertEnds(folder, Map.of(), "holds other files");
    }

    @Test
    void a_folder_that_another_stack_uses() throws Exception {
        Path home = folder.resolve("home");
        try (StateFolder inUse = StateFolder.open(home)) {
            assertEnds(inUse.path(), Map.of(), "in use by another stack");
        }
    }

    @Test
    void a_port_that_something_else_uses() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (String option : List.of("--server.port=", "--local-stack.temporal-port=")) {
                assertEnds(folder.resolve("home"), Map.of(), option + "<port>", option + taken.getLocalPort());
            }
        }
    }

    @Test
    void data_of_another_postgresql() throws Exception {
        Path home = folder.resolve("home");
        StateFolder.open(home).close();
        Path data = Files.createDirectories(home.resolve("postgresql/data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        assertEnds(home, Map.of(), "belongs to PostgreSQL 17, this version runs 18");
    }

    @Test
    void no_network_for_the_first_start() throws Exception {
        Map<String, String> offline = Map.of(
                // Hides the CLI that the other tests find.
                "PATH", System.getenv("PATH"),
                "PIP_INDEX_URL", "http://127.0.0.1:9/simple",
                "PIP_RETRIES", "0",
                "PIP_NO_CACHE_DIR", "1");

        assertEnds(folder.resolve("home"), offline, "could not fetch the Temporal server");
    }

    @Test
    void an_option_with_an_invalid_value() throws Exception {
        assertEnds(folder.resolve("home"), Map.of(), "--server.port=70000 is no port", "--server.port=70000");
    }

    private void assertEnds(Path home, Map<String, String> environment, String because, String... options)
            throws Exception {
        Path output = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-output"));
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add("--local-stack.home=" + home);
        // Other programs on this machine must not cause the failure.
        for (String port :
                List.of("--server.port=", "--local-stack.temporal-port=", "--local-stack.temporal-ui-port=")) {
            if (arguments.stream().noneMatch(argument -> argument.startsWith(port))) {
                arguments.add(port + "0");
            }
        }
        try (JavaProcess process = JavaProcess.start(LocalStackApplication.class, output, environment, arguments)) {
            assertThat(process.awaitEnd()).isEqualTo(1);
            assertThat(process.errors()).hasLineCount(1).startsWith("start: ").contains(because);
        }
    }
}
