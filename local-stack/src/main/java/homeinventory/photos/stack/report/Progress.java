package homeinventory.photos.stack.report;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Prints what the stack does at the moment, so that the terminal is never silent for long. */
public final class Progress {
    private static final Duration INTERVAL = Duration.ofSeconds(3);

    private final PrintStream out;
    private final PrintStream err;

    public Progress(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** A step that begins or has ended. */
    public void say(String line) {
        out.println(line);
    }

    /** A warning, on standard error. */
    public void warn(String line) {
        err.println(line);
    }

    /** Prints a line about a long step every few seconds, with this state, until the result is closed. */
    public Watch watch(Supplier<String> state) {
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("progress").factory());
        var _ = ticker.scheduleAtFixedRate(
                () -> say("  ... " + state.get()), INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
        return ticker::shutdownNow;
    }

    /** Ends a {@link #watch}. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
