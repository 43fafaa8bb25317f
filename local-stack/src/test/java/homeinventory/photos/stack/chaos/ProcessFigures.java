package homeinventory.photos.stack.chaos;

import homeinventory.photos.stack.state.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a JVM on Linux holds at one moment, right after a collection of all garbage.
 *
 * @param heapMegabytes used heap
 * @param rssMegabytes resident memory, native memory included (VmRSS of proc(5))
 * @param files open file descriptors
 * @param threads platform threads
 */
record ProcessFigures(int heapMegabytes, int rssMegabytes, int files, int threads) {
    private static final Pattern HEAP_USED = Pattern.compile("(?:DefNew|Tenured) .*used (\\d+)K");

    static ProcessFigures of(long processId) throws IOException {
        String process = Long.toString(processId);
        jcmd(process, "GC.run");
        Path folder = Path.of("/proc", process);
        List<String> status = Files.readAllLines(folder.resolve("status"));
        try (Stream<Path> files = Files.list(folder.resolve("fd"))) {
            return new ProcessFigures(
                    heapMegabytes(processId),
                    field(status, "VmRSS:") / 1024,
                    (int) files.count(),
                    field(status, "Threads:"));
        }
    }

    /** Used heap right now, garbage included. */
    static int heapMegabytes(long processId) {
        return heapUsedKilobytes(jcmd(Long.toString(processId), "GC.heap_info")) / 1024;
    }

    /** The most resident memory that there ever was (VmHWM of proc(5)). */
    static int peakRssMegabytes(long processId) throws IOException {
        return field(Files.readAllLines(Path.of("/proc", Long.toString(processId), "status")), "VmHWM:") / 1024;
    }

    /** Of both generations of the serial collector. */
    private static int heapUsedKilobytes(String heapInfo) {
        return HEAP_USED
                .matcher(heapInfo)
                .results()
                .mapToInt(generation -> Integer.parseInt(generation.group(1)))
                .sum();
    }

    private static int field(List<String> status, String name) {
        String line = status.stream()
                .filter(text -> text.startsWith(name))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(line.replaceAll("\\D", ""));
    }

    private static String jcmd(String process, String command) {
        return Command.run(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), process, command);
    }
}
