package homeinventory.photos.stack.chaos;

import homeinventory.photos.engine.SamplePhotos;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** What is uploaded: photos of every format, and one in a hundred that can be uploaded and not rendered. */
final class Samples {
    private static final int ONE_HOSTILE_IN = 100;

    /** A file, and whether it can be rendered. */
    @SuppressWarnings("ArrayRecordComponent") // Samples are never compared.
    record Sample(byte[] bytes, boolean good) {

        static Sample good(byte[] bytes) {
            return new Sample(bytes, true);
        }
    }

    private final List<Sample> good = List.of(
            Sample.good(SamplePhotos.jpeg(1600, 1200)),
            Sample.good(SamplePhotos.progressiveJpeg(1200, 900)),
            Sample.good(SamplePhotos.png(900, 600)),
            Sample.good(SamplePhotos.pngWithAlpha(300, 400)),
            Sample.good(SamplePhotos.webp(1000, 750)),
            Sample.good(SamplePhotos.jpegWithOrientation(6)));

    private final Sample hostile = new Sample(SamplePhotos.truncatedJpeg(), false);
    private final RandomGenerator random;

    private Samples(RandomGenerator random) {
        this.random = random;
    }

    /** Always the same ones, in the same order. */
    static Samples seeded() {
        return new Samples(new Random(ChaosSettings.SEED));
    }

    Sample next(int number) {
        return number % ONE_HOSTILE_IN == ONE_HOSTILE_IN / 2 ? hostile : good.get(random.nextInt(good.size()));
    }
}
