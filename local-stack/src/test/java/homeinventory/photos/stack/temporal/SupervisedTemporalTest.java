package homeinventory.photos.stack.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.stack.report.Progress;
import homeinventory.photos.stack.report.StartFailure;
import homeinventory.photos.stack.state.ChildProcesses;
import homeinventory.photos.stack.state.StateFolder;
import homeinventory.photos.store.TestPorts;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTemporalTest {
    private static final RestartPolicy QUICK = new RestartPolicy(2, Duration.ofMillis(10), Duration.ofMinutes(1));
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path temporary;

    private final TemporalSettings settings =
            new TemporalSettings(null, "default", TestPorts.free(), TestPorts.free(), false);
    private final List<String> reasons = new CopyOnWriteArrayList<>();
    private StateFolder state;

    @BeforeEach
    void open() {
        state = StateFolder.open(temporary);
    }

    @AfterEach
    void close() {
        TemporalServers.stopSurvivor(state);
        state.close();
    }

    @Test
    void a_server_that_is_killed_comes_back_and_ends_when_closed() throws Exception {
        ProcessHandle second;
        try (SupervisedTemporal temporal = start(TemporalCli.program(), QUICK)) {
            ProcessHandle first = running();
            assertThat(page(temporal.webUi().orElseThrow())).isEqualTo(200);
            first.destroyForcibly();
            await().atMost(LIMIT).until(() -> !running().equals(first) && hasSearchAttributes());
            second = running();
        }
        assertThat(second.isAlive()).isFalse();
        assertThat(new ChildProcesses(state).survivor("temporal")).isEmpty();
        assertThat(reasons).isEmpty();
    }

    @Test
    void the_next_stack_stops_a_server_that_outlived_its_stack() throws IOException {
        Process abandoned = program(TemporalCli.program()).launch();

        TemporalServers.stopSurvivor(state);

        assertThat(abandoned.isAlive()).isFalse();
    }

    @Test
    void a_program_that_ends_at_once_is_reported_with_its_output() throws IOException {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> start(script("echo 'no such flag' >&2; exit 3"), QUICK))
                .withMessageContaining("status 3")
                .withMessageContaining("no such flag")
                .withMessageContaining(temporary.resolve("logs/temporal.log").toString());
    }

    @Test
    void the_stack_ends_when_the_server_cannot_be_restarted() throws IOException {
        Path program = script("exec " + TemporalCli.program() + " \"$@\"");
        try (SupervisedTemporal temporal = start(program, QUICK)) {
            assertThat(temporal.springProperties()).containsValue("127.0.0.1:" + settings.port());
            Files.writeString(program, "#!/bin/sh\nexit 1\n");
            running().destroyForcibly();

            await().atMost(LIMIT).untilAsserted(() -> assertThat(reasons).hasSize(1));
        }
    }

    @Test
    void the_wait_doubles_until_the_stack_gives_up() {
        RestartPolicy policy = RestartPolicy.DEFAULT;

        assertThat(List.of(policy.delay(1), policy.delay(2), policy.delay(5), policy.delay(6)))
                .containsExactly(
                        Optional.of(Duration.ofSeconds(1)),
                        Optional.of(Duration.ofSeconds(2)),
                        Optional.of(Duration.ofSeconds(16)),
                        Optional.empty());
    }

    private SupervisedTemporal start(Path program, RestartPolicy policy) {
        return SupervisedTemporal.start(program(program), policy, new Progress(System.out, System.err), reasons::add);
    }

    private TemporalProcess program(Path program) {
        return new TemporalProcess(program, settings, state);
    }

    private ProcessHandle running() {
        return await().atMost(LIMIT)
                .until(() -> new ChildProcesses(state).survivor("temporal"), Optional::isPresent)
                .orElseThrow();
    }

    private boolean hasSearchAttributes() {
        try (TemporalConnection connection = new TemporalConnection("127.0.0.1:" + settings.port())) {
            return connection.hasSearchAttributes("default", Duration.ofSeconds(2));
        } catch (StatusRuntimeException e) {
            return false;
        }
    }

    private Path script(String body) throws IOException {
        Path file = temporary.resolve("temporal.sh");
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static int page(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
