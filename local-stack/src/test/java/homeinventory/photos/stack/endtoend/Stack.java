package homeinventory.photos.stack.endtoend;

import homeinventory.photos.stack.LocalStackApplication;
import homeinventory.photos.store.TestPorts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/** {@code ./start}'s own main class, running on ports of its own. */
final class Stack implements AutoCloseable {
    private final JavaProcess process;
    private final Path home;
    private final int serverPort = TestPorts.free();
    private final int temporalPort = TestPorts.free();
    private final int temporalUiPort = TestPorts.free();
    private final int postgresPort = TestPorts.free();

    private Stack(Path home, List<String> more) throws IOException {
        this.home = home;
        List<String> arguments = new ArrayList<>(List.of(
                "--local-stack.home=" + home,
                "--server.port=" + serverPort,
                "--local-stack.temporal-port=" + temporalPort,
                "--local-stack.temporal-ui-port=" + temporalUiPort,
                "--local-stack.postgres-port=" + postgresPort,
                // Short enough that a test can wait for the attempt after a lost or failed one.
                "--thumbnails.retry.initial-interval=1s",
                "--photos.webhooks.retry.initial-interval=200ms"));
        arguments.addAll(more);
        process = JavaProcess.start(
                LocalStackApplication.class,
                Files.createDirectories(home.resolveSibling("output")),
                Map.of(),
                arguments);
    }

    /** Starts one and waits until it says where everything is. */
    static Stack start(Path home, String... more) throws IOException {
        Stack stack = new Stack(home, List.of(more));
        try {
            stack.process.awaitOutput("Ctrl-C stops everything.");
            return stack;
        } catch (AssertionError | ConditionTimeoutException e) {
            stack.close();
            throw e;
        }
    }

    PhotoClient client() {
        return new PhotoClient(URI.create("http://127.0.0.1:" + serverPort));
    }

    JavaProcess process() {
        return process;
    }

    Path home() {
        return home;
    }

    String temporalAddress() {
        return "127.0.0.1:" + temporalPort;
    }

    /** The environment with which other processes work on the same data. */
    Map<String, String> environment() throws IOException {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://127.0.0.1:" + postgresPort + "/photos",
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_DATASOURCE_PASSWORD",
                Files.readString(home.resolve("postgresql/password")).strip(),
                "TEMPORAL_ADDRESS",
                temporalAddress(),
                "TEMPORAL_NAMESPACE",
                "default",
                "STORAGE_DIR",
                home.resolve("photos").toString());
    }

    List<Integer> ports() {
        return List.of(serverPort, temporalPort, temporalUiPort, postgresPort);
    }

    /** PostgreSQL and Temporal, as the state folder remembers them. */
    List<ProcessHandle> children() throws IOException {
        List<ProcessHandle> children = new ArrayList<>();
        for (String file : List.of("postgresql/data/postmaster.pid", "run/temporal.process")) {
            long pid = Long.parseLong(Files.readAllLines(home.resolve(file)).getFirst());
            children.add(ProcessHandle.of(pid).orElseThrow());
        }
        return children;
    }

    @Override
    public void close() {
        process.close();
    }
}
