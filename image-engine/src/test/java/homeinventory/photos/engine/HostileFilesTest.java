package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.engine.hostile.HostileFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Probe and engine answer for every file: no crash, no hang, no error except the one for the photo's owner.
 * {@code -Dhostile.files} sets how many files, {@code -Dhostile.seed} which ones.
 */
class HostileFilesTest {
    private static final int FILES = Integer.getInteger("hostile.files", 500);
    private static final long SEED = Long.getLong("hostile.seed", 1);
    private static final int BOX = 50;

    private final List<ThumbnailEngine> engines = List.of(Engines.webp(), Engines.jpeg(Decoding.JDK));

    /** The time limit is for all files together. A file that hangs would exceed it. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void every_hostile_file_is_answered() throws Exception {
        var files = new HostileFiles(good(), SEED);
        int rendered = 0;
        int accepted = 0;
        long longestNanos = 0;
        for (int number = 0; number < FILES; number++) {
            byte[] file = files.next();
            long start = System.nanoTime();
            try {
                accepted += isAccepted(file) ? 1 : 0;
                rendered += isRendered(engines.get(number % engines.size()), file) ? 1 : 0;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("file %d of seed %d".formatted(number, SEED), e);
            }
            longestNanos = Math.max(longestNanos, System.nanoTime() - start);
        }

        System.out.printf(
                "%,d hostile files of seed %d: %,d accepted by their headers, %,d rendered, %,d ms for the longest%n",
                FILES, SEED, accepted, rendered, TimeUnit.NANOSECONDS.toMillis(longestNanos));
        // If all or none were accepted, the files would prove little.
        assertThat(accepted).isBetween(FILES / 4, FILES - 1);
        assertThat(rendered).isBetween(FILES / 20, accepted);
    }

    private boolean isAccepted(byte[] file) {
        return Engines.probe(file) instanceof ProbeResult.Accepted;
    }

    private static boolean isRendered(ThumbnailEngine engine, byte[] file) throws InterruptedException {
        try {
            RenderedImage image = engine.render(file, List.of(BOX)).images().getFirst();
            assertThat(Math.max(image.width(), image.height())).isBetween(1, BOX);
            assertThat(List.of(image.width(), image.height()))
                    .isEqualTo(List.of(
                            Pixels.of(image).getWidth(), Pixels.of(image).getHeight()));
            return true;
        } catch (UnrenderablePhotoException e) {
            assertThat(e.getMessage()).startsWith("This ").endsWith(".");
            return false;
        }
    }

    /** The files that hostile files are made from. */
    static List<byte[]> good() {
        var good = new ArrayList<>(PhotoKind.all().stream().map(PhotoKind::file).toList());
        good.add(SamplePhotos.jpeg(641, 479));
        good.add(SamplePhotos.progressiveJpeg(400, 300));
        good.add(SamplePhotos.png(300, 200));
        good.add(SamplePhotos.webp(300, 200));
        return good;
    }
}
