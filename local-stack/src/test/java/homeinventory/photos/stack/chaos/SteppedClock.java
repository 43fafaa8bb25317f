package homeinventory.photos.stack.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The wall clock of some processes, which can be set while they run, by libfaketime. What measures how long something
 * takes goes on as always, as it does where an administrator or a time server sets the clock of a machine.
 */
final class SteppedClock {
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/faketime/libfaketimeMT.so.1"));

    private final Path offset;

    /** At first as the machine's. */
    SteppedClock(Path folder) {
        this.offset = folder.resolve("clock-offset");
        set(Duration.ZERO);
    }

    /** Whether the library is there; asked by JUnit before a test class that needs it. */
    static boolean isAvailable() {
        return LIBRARIES.stream().anyMatch(Files::exists);
    }

    /** What a process needs in its environment to follow this clock. */
    Map<String, String> environment() {
        Path library = LIBRARIES.stream().filter(Files::exists).findFirst().orElseThrow();
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_NO_CACHE",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // The library's remedy for an old flaw of glibc would end each timed wait of the JVM at once.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    /** Sets it to the machine's time plus this, in one step. */
    void set(Duration ahead) {
        try {
            Path next =
                    Files.writeString(offset.resolveSibling("clock-offset.next"), "%+d\n".formatted(ahead.toSeconds()));
            Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + offset, e);
        }
    }
}
