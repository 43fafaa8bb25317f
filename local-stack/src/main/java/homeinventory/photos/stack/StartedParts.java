package homeinventory.photos.stack;

import homeinventory.photos.stack.report.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The parts that have started; they stop in reverse order. Another thread may call {@link #close} at any time. It waits
 * until the current start is over, and no further part starts.
 */
final class StartedParts implements AutoCloseable {
    private record Part(String name, AutoCloseable closeable) {}

    private final Progress progress;
    private final Thread starter = Thread.currentThread();
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Part> parts = new ArrayDeque<>();
    private volatile boolean closed;

    StartedParts(Progress progress) {
        this.progress = progress;
    }

    /** Starts a part, or throws {@link Stopped} if everything is being stopped. */
    <T extends AutoCloseable> T start(String name, Supplier<T> start) {
        return during(() -> {
            T part = start.get();
            parts.push(new Part(name, part));
            return part;
        });
    }

    /** Runs a step that {@link #close} interrupts and waits for, or throws {@link Stopped}. */
    <T> T during(Supplier<T> step) {
        lock.lock();
        try {
            if (closed) {
                throw new Stopped();
            }
            return step.get();
        } finally {
            lock.unlock();
        }
    }

    /** Stops everything. A part that fails to stop is reported, and the others stop anyway. */
    @Override
    public void close() {
        closed = true;
        if (!lock.isHeldByCurrentThread() && lock.isLocked()) {
            // Ends a download or a wait for readiness early.
            starter.interrupt();
        }
        lock.lock();
        try {
            while (!parts.isEmpty()) {
                stop(parts.pop());
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isClosing() {
        return closed;
    }

    private void stop(Part part) {
        try {
            part.closeable().close();
        } catch (Exception e) {
            progress.warn("%s did not stop: %s".formatted(part.name(), e));
        }
    }

    /** Thrown to the starting thread when the stack is stopped before it is complete. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the stack is being stopped");
        }
    }
}
