package homeinventory.photos.stack.chaos;

import homeinventory.photos.stack.endtoend.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An API or worker process that dies and is started again on the same port. */
final class Replica implements AutoCloseable {
    private final Class<?> application;
    private final Path folder;
    private final Map<String, String> environment;
    private final URI address;
    private final String sign;
    private final AtomicInteger crashes = new AtomicInteger();
    private JavaProcess process;
    private boolean supervised;

    /** Starts it; {@code sign} is what it prints once it works. */
    Replica(Class<?> application, String sign, Path folder, Map<String, String> environment, int port)
            throws IOException {
        this.application = application;
        this.sign = sign;
        this.folder = folder;
        this.environment = new HashMap<>(environment);
        this.environment.put("SERVER_PORT", Integer.toString(port));
        this.address = URI.create("http://127.0.0.1:" + port);
        this.process = start();
    }

    private JavaProcess start() throws IOException {
        return JavaProcess.start(application, folder, environment, List.of());
    }

    URI address() {
        return address;
    }

    synchronized long processId() {
        return process.pid();
    }

    /** How the name begins that Temporal and the photos' rows have for a worker. */
    String identityPrefix() {
        return processId() + "@";
    }

    synchronized void awaitUp() {
        process.awaitOutput(sign);
    }

    /** SIGKILL, and a new process at once. */
    synchronized void killAndStart() throws IOException {
        process.kill();
        process = start();
    }

    /** SIGTERM, and a new process once the old one has ended. */
    synchronized void restart() throws IOException {
        process.terminate();
        process = start();
    }

    /** From now on it is started again when it ends by itself, as a supervisor does. */
    synchronized void supervise() {
        supervised = true;
        var _ = process.onExit().thenRunAsync(this::startAgain);
    }

    private synchronized void startAgain() {
        if (!supervised) {
            return;
        }
        try {
            crashes.incrementAndGet();
            process = start();
            supervise();
        } catch (IOException e) {
            throw new UncheckedIOException(address + " could not be started again", e);
        }
    }

    /** How often it has ended by itself since it is supervised. */
    int crashes() {
        return crashes.get();
    }

    synchronized void freeze() {
        process.freeze();
    }

    synchronized void thaw() {
        process.thaw();
    }

    @Override
    public synchronized void close() {
        supervised = false;
        process.close();
    }
}
