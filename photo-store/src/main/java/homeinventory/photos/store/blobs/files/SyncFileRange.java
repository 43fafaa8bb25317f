package homeinventory.photos.store.blobs.files;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Linux's {@code sync_file_range(2)}, which the JDK has no method for. It needs a file descriptor, which the JDK does not show
 * for its channels either.
 */
final class SyncFileRange {
    private static final int O_WRONLY = 1;
    /** So that programs that the local stack starts do not inherit it. */
    private static final int O_CLOEXEC = 0x80000;

    private static final int SYNC_FILE_RANGE_WRITE = 2;

    private final MethodHandle open;
    private final MethodHandle syncFileRange;
    private final MethodHandle close;

    @SuppressWarnings("restricted") // native access is opened to all processes and tests, for libwebp and Skia
    private SyncFileRange(Linker linker, MemorySegment syncFileRange) {
        SymbolLookup library = linker.defaultLookup();
        this.open = linker.downcallHandle(
                library.findOrThrow("open"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        this.syncFileRange = linker.downcallHandle(
                syncFileRange,
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_INT));
        this.close = linker.downcallHandle(
                library.findOrThrow("close"), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    }

    /** Empty where the C library has no such function, as on macOS. */
    static Optional<SyncFileRange> find() {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("sync_file_range")
                .map(syncFileRange -> new SyncFileRange(linker, syncFileRange));
    }

    /** @return the descriptor, which the caller closes, or -1 if the file cannot be opened */
    int open(Path file) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) open.invokeExact(arena.allocateFrom(file.toString()), O_WRONLY | O_CLOEXEC);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /**
     * Begins to write what is not on the disk yet, and returns at once.
     *
     * @return whether the system accepts the request
     */
    boolean begin(int descriptor, long from, long bytes) {
        try {
            return 0 == (int) syncFileRange.invokeExact(descriptor, from, bytes, SYNC_FILE_RANGE_WRITE);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** @return whether the descriptor was open */
    boolean close(int descriptor) {
        try {
            return 0 == (int) close.invokeExact(descriptor);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** C functions throw nothing, but method handles declare that they may. */
    private static RuntimeException unexpected(Throwable e) {
        return new IllegalStateException("a function of the C library could not be called", e);
    }
}
