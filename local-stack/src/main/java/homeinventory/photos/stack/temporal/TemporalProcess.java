package homeinventory.photos.stack.temporal;

import homeinventory.photos.stack.state.ChildProcesses;
import homeinventory.photos.stack.state.StateFolder;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs Temporal's development server as a child process, with its data in the state folder. */
final class TemporalProcess {
    private static final String NAME = "temporal";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
    private static final Duration ANSWER_LIMIT = POLL_INTERVAL.multipliedBy(20);

    /** Made for thousands of shards, Temporal keeps closed workflows in memory for an hour; few of ours are read again. */
    private static final Map<String, Integer> MEMORY_LIMITS =
            Map.of("history.hostLevelCacheMaxSize", 512, "history.eventsHostLevelCacheMaxSizeBytes", 16 << 20);

    private final List<String> command;
    private final TemporalSettings settings;
    private final StateFolder state;
    private final ChildProcesses children;

    TemporalProcess(Path binary, TemporalSettings settings, StateFolder state) {
        Path database = state.folder("temporal").resolve("temporal.db");
        this.command = command(binary, settings, database);
        this.settings = settings;
        this.state = state;
        this.children = new ChildProcesses(state);
    }

    /** Stops a server of this state folder that outlived its stack, so that its ports and data are free. */
    static void stopSurvivor(StateFolder state) {
        new ChildProcesses(state).survivor(NAME).ifPresent(process -> ChildProcesses.stop(process, STOP_LIMIT));
    }

    private static List<String> command(Path binary, TemporalSettings settings, Path database) {
        List<String> command = new ArrayList<>();
        // A session of its own, so that Ctrl-C reaches only the stack, which stops Temporal after the worker.
        SearchPath.ofEnvironment().find("setsid").ifPresent(setsid -> command.add(setsid.toString()));
        command.addAll(List.of(binary.toString(), "server", "start-dev"));
        command.addAll(List.of("--ip", "127.0.0.1", "--port", Integer.toString(settings.port())));
        command.addAll(List.of("--ui-port", Integer.toString(settings.uiPort()), "--ui-disable-news-fetch"));
        command.addAll(List.of("--namespace", settings.namespace()));
        command.addAll(List.of("--db-filename", database.toString()));
        // A third faster than the defaults. A power cut may cost the last commits, never the file.
        command.addAll(List.of("--sqlite-pragma", "journal_mode=wal", "--sqlite-pragma", "synchronous=normal"));
        TemporalConnection.SEARCH_ATTRIBUTES.forEach(
                name -> command.addAll(List.of("--search-attribute", name + "=Keyword")));
        MEMORY_LIMITS.forEach((key, value) -> command.addAll(List.of("--dynamic-config-value", key + "=" + value)));
        command.addAll(List.of("--log-level", "warn"));
        return command;
    }

    /**
     * Starts the server and waits until workflows can be started on it.
     *
     * @throws IOException if it ends before that, with the last line of its log, or takes too long
     */
    Process launch() throws IOException {
        Path log = state.freshLog(NAME);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = builder.start();
        children.remember(NAME, process.toHandle());
        try (TemporalConnection connection = new TemporalConnection(address())) {
            awaitReady(process, connection, log);
            return process;
        } catch (IOException | RuntimeException e) {
            stop(process);
            throw e;
        }
    }

    private void awaitReady(Process process, TemporalConnection connection, Path log) throws IOException {
        Instant deadline = Instant.now().plus(START_LIMIT);
        StatusRuntimeException lastAnswer = null;
        while (Instant.now().isBefore(deadline)) {
            if (ended(process)) {
                throw new IOException("it ended with status " + process.exitValue() + ": "
                        + ChildProcesses.lastLine(log) + "; see " + log);
            }
            try {
                if (connection.hasSearchAttributes(settings.namespace(), ANSWER_LIMIT)) {
                    return;
                }
            } catch (StatusRuntimeException e) {
                lastAnswer = e;
            }
        }
        throw new IOException("it is not ready after " + START_LIMIT.toSeconds() + " s; see " + log, lastAnswer);
    }

    private static boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(POLL_INTERVAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for Temporal to start", e);
        }
    }

    void stop(Process process) {
        ChildProcesses.stop(process.toHandle(), STOP_LIMIT);
        children.forget(NAME);
    }

    /** Host and port. */
    String address() {
        return "127.0.0.1:" + settings.port();
    }

    URI webUi() {
        return URI.create("http://127.0.0.1:" + settings.uiPort());
    }
}
