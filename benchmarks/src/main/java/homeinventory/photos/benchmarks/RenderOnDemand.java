package homeinventory.photos.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import homeinventory.photos.engine.Decoding;
import homeinventory.photos.engine.RenderedImage;
import homeinventory.photos.engine.ThumbnailEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The engine's side of {@code engine-vs-sharp}: reads requests from standard input and answers with the time that they took. A
 * request is a line of tab-separated fields: a folder for the thumbnails or {@code -}, then the photos' paths. The answer is the CPU
 * and wall time of the whole process in milliseconds, garbage collector and compiler included.
 */
public final class RenderOnDemand {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ThumbnailEngine engine;

    private RenderOnDemand(ThumbnailEngine engine) {
        this.engine = engine;
    }

    /** Takes how many photos to render at once, and the name of a {@link Decoding}. */
    public static void main(String[] args) throws Exception {
        var renderer = new RenderOnDemand(PhotoUnderTest.engine(Decoding.valueOf(args[1])));
        try (ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(args[0]));
                var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = requests.readLine(); line != null; line = requests.readLine()) {
                System.out.println(renderer.answer(List.of(line.split("\t")), threads));
            }
        }
    }

    private String answer(List<String> fields, ExecutorService threads) throws Exception {
        var work = new ArrayList<Callable<List<RenderedImage>>>();
        for (String photo : fields.subList(1, fields.size())) {
            Path file = Path.of(photo);
            work.add(() -> engine.render(Files.readAllBytes(file), PhotoUnderTest.BOXES)
                    .images());
        }
        long cpu = PROCESS.getProcessCpuTime();
        long wall = System.nanoTime();
        List<Future<List<RenderedImage>>> rendered = threads.invokeAll(work);
        for (Future<List<RenderedImage>> photo : rendered) {
            photo.get();
        }
        String answer =
                "%.3f\t%.3f".formatted((PROCESS.getProcessCpuTime() - cpu) / 1e6, (System.nanoTime() - wall) / 1e6);
        if (!fields.getFirst().equals("-")) {
            for (int i = 0; i < rendered.size(); i++) {
                write(
                        Path.of(fields.getFirst()),
                        Path.of(fields.get(i + 1)),
                        rendered.get(i).get());
            }
        }
        return answer;
    }

    private static void write(Path folder, Path photo, List<RenderedImage> images) throws IOException {
        Files.createDirectories(folder);
        for (RenderedImage image : images) {
            Files.write(folder.resolve("%s.%d.webp".formatted(photo.getFileName(), image.boxPixels())), image.bytes());
        }
    }
}
