package homeinventory.photos.stack.report;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lines that say what the stack is doing, so that nobody waits before a silent terminal. */
public final class Progress {
    private static final Duration INTERVAL = Duration.ofSeconds(3);

    private final PrintStream out;
    private final PrintStream err;

    public Progress(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** One step done or begun. */
    public void say(String line) {
        out.println(line);
    }

    /** Something that must not be overlooked. */
    public void warn(String line) {
        err.println(line);
    }

    /**
     * Repeats how far a long step is, every few seconds until the answer is closed.
     *
     * @param state asked for each line
     */
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
