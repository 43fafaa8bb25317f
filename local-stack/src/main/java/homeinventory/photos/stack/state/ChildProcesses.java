package homeinventory.photos.stack.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Records child processes in files, so that the next start can stop those that outlived this process. A record holds the
 * process id and the start time, because the system reuses ids.
 */
public final class ChildProcesses {
    /** Start times have a resolution of 0.01 s, and the system derives them from its estimate of the boot time. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    private final Path folder;

    public ChildProcesses(StateFolder state) {
        this.folder = state.folder("run");
    }

    /** Records a process under a name, in place of the previous one. */
    public void remember(String name, ProcessHandle process) {
        Instant startedAt = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.writeString(record(name), process.pid() + "\n" + startedAt.toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException("process " + process.pid() + " could not be recorded in " + record(name), e);
        }
    }

    /** Removes the record of a process that has ended. */
    public void forget(String name) {
        try {
            Files.deleteIfExists(record(name));
        } catch (IOException e) {
            throw new UncheckedIOException(record(name) + " could not be deleted", e);
        }
    }

    /** The process that an earlier start recorded, if it still runs. */
    public Optional<ProcessHandle> survivor(String name) {
        try {
            if (!Files.exists(record(name))) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(record(name));
            return lines.size() == 2
                    ? running(Long.parseLong(lines.get(0)), Instant.ofEpochMilli(Long.parseLong(lines.get(1))))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            // A partial record: the stack was killed while it wrote the file, before the child did anything.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(record(name) + " could not be read", e);
        }
    }

    /** The process with this id, if it started at this time. */
    public static Optional<ProcessHandle> running(long pid, Instant startedAt) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .startInstant()
                        .map(actual -> Duration.between(actual, startedAt).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                        .orElse(false));
    }

    /** Asks a process to end (SIGTERM) and waits. Kills it if it does not end within {@code grace}. */
    public static void stop(ProcessHandle process, Duration grace) {
        process.destroy();
        if (ended(process, grace)) {
            return;
        }
        process.destroyForcibly();
        if (!ended(process, grace)) {
            throw new IllegalStateException(
                    "process " + process.pid() + " did not end within " + grace + " of being killed");
        }
    }

    private static boolean ended(ProcessHandle process, Duration limit) {
        try {
            return process.onExit()
                    .thenApply(ended -> true)
                    .completeOnTimeout(false, limit.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("could not wait for process " + process.pid() + " to end", e);
        }
    }

    /** The last line of a program's output. */
    public static String lastLine(Path output) throws IOException {
        return Files.readAllLines(output).stream()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("no output");
    }

    private Path record(String name) {
        return folder.resolve(name + ".process");
    }
}
