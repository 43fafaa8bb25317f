package homeinventory.photos.benchmarks;

import homeinventory.photos.engine.Decoding;
import homeinventory.photos.engine.RenderedImage;
import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.resize.LanczosResizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures one photo: decoding, resizing, encoding, and all steps together. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"--enable-native-access=ALL-UNNAMED", "-XX:+UseParallelGC", "-Xmx1g"})
public class EngineSteps {

    /** The input of the steps. */
    @State(Scope.Benchmark)
    public static class Subject {
        /** A path; if empty, a generated 12-megapixel camera photo is used. */
        @Param("")
        public String photo = "";

        @Param({"FASTEST", "JDK"})
        public Decoding decoding = Decoding.FASTEST;

        private @Nullable PhotoUnderTest prepared;

        @Setup
        public void prepare() throws Exception {
            prepared = PhotoUnderTest.prepare(photo, decoding);
        }

        PhotoUnderTest photo() {
            return Objects.requireNonNull(prepared, "JMH calls prepare first");
        }
    }

    @Benchmark
    public DecodedPhoto decode(Subject subject) throws Exception {
        return subject.photo().decode();
    }

    /** From the decoded picture to all three sizes. */
    @Benchmark
    public BufferedImage resize(Subject subject) {
        BufferedImage image = subject.photo().decoded();
        for (BufferedImage thumbnail : subject.photo().thumbnails()) {
            var smaller = new BufferedImage(thumbnail.getWidth(), thumbnail.getHeight(), thumbnail.getType());
            new LanczosResizer().resize(image, smaller);
            image = smaller;
        }
        return image;
    }

    /** Encodes all three sizes and returns the sum of their bytes. */
    @Benchmark
    public int encode(Subject subject) {
        int bytes = 0;
        for (BufferedImage thumbnail : subject.photo().thumbnails()) {
            bytes += subject.photo().encoder().encode(thumbnail).length;
        }
        return bytes;
    }

    @Benchmark
    public List<RenderedImage> whole(Subject subject) throws Exception {
        return subject.photo()
                .engine()
                .render(subject.photo().file(), PhotoUnderTest.BOXES)
                .images();
    }

    /** Takes the arguments of JMH's own main class; see the README. */
    public static void main(String[] args) throws IOException {
        org.openjdk.jmh.Main.main(args);
    }
}
