package homeinventory.photos.stack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.ApiApplication;
import homeinventory.photos.stack.state.Command;
import homeinventory.photos.stack.temporal.TemporalCli;
import homeinventory.photos.worker.WorkerApplication;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/**
 * A main class of the project in a JVM of its own. Its class path has no test code, unless the class itself is test code.
 */
public final class JavaProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration END_LIMIT = Duration.ofSeconds(60);

    /** Small enough that several of them run at the same time. */
    private static final DataSize HEAP = DataSize.ofMegabytes(768);

    /** Modules that are not on the class path of such a process. */
    private static final Map<Class<?>, List<String>> LEFT_OUT = Map.of(
            ApiApplication.class, List.of("local-stack", "workflow-worker"),
            WorkerApplication.class, List.of("local-stack", "api-service"));

    private final Process process;
    private final Path output;
    private final Path errors;

    private JavaProcess(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    /**
     * Starts it with the Temporal CLI on the PATH.
     *
     * @param mainClass of the stack, of one module, which then runs without the others, or of the tests' variant of one
     * @param folder takes what it prints
     * @param environment added to the environment of the tests
     */
    public static JavaProcess start(
            Class<?> mainClass, Path folder, Map<String, String> environment, List<String> arguments)
            throws IOException {
        return start(new ProcessBuilder(command(mainClass, HEAP, arguments)), mainClass, folder, environment);
    }

    /** Starts it with a heap of at most so much. */
    public static JavaProcess startWithHeap(
            DataSize heap, Class<?> mainClass, Path folder, Map<String, String> environment) throws IOException {
        return start(new ProcessBuilder(command(mainClass, heap, List.of())), mainClass, folder, environment);
    }

    private static JavaProcess start(
            ProcessBuilder builder, Class<?> mainClass, Path folder, Map<String, String> environment)
            throws IOException {
        Path output = Files.createTempFile(folder, mainClass.getSimpleName(), ".out");
        Path errors = Files.createTempFile(folder, mainClass.getSimpleName(), ".err");
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment()
                .merge("PATH", TemporalCli.program().getParent() + File.pathSeparator, (path, cli) -> cli + path);
        builder.environment().putAll(environment);
        return new JavaProcess(builder.start(), output, errors);
    }

    private static List<String> command(Class<?> mainClass, DataSize heap, List<String> arguments) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx" + heap.toMegabytes() + "m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                classPath(mainClass),
                                mainClass.getName()),
                        arguments.stream())
                .toList();
    }

    private static String classPath(Class<?> mainClass) {
        String own =
                mainClass.getProtectionDomain().getCodeSource().getLocation().getPath();
        return Stream.concat(
                        Stream.of(own),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                                .filter(entry -> leftOut(mainClass).stream()
                                        .noneMatch(module -> entry.contains("/" + module + "/target/"))))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> leftOut(Class<?> mainClass) {
        return LEFT_OUT.entrySet().stream()
                .filter(module -> module.getKey().isAssignableFrom(mainClass))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    /** Waits until it has printed a text. */
    public void awaitOutput(String text) {
        await().atMost(START_LIMIT).pollInterval(Duration.ofMillis(100)).until(() -> {
            assertThat(process.isAlive())
                    .as("alive; it printed %s %s", output(), errors())
                    .isTrue();
            return output().contains(text);
        });
    }

    /** Waits until it has ended by itself and returns its status. */
    public int awaitEnd() {
        return process.onExit()
                .orTimeout(END_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    /** Completes when it has ended for any reason. */
    public CompletableFuture<?> onExit() {
        return process.onExit();
    }

    /** Asks it to end (SIGTERM) and waits until it has. */
    public void terminate() {
        process.destroy();
        awaitEnd();
    }

    /** Kills it (SIGKILL): it cannot clean up. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Suspends it until {@link #thaw()}. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        Command.run("kill", "-" + name, Long.toString(pid()));
    }

    public long pid() {
        return process.pid();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
    }
}
