package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.engine.hostile.HostileFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pins which photos this version of the engine accepts, and why it refuses the others. */
class EngineVersionTest {
    private static final int HOSTILE_FILES = 400;
    private static final long SEED = 73;
    private static final int PER_LINE = 80;

    private final ThumbnailEngine engine = Engines.webp();

    @Test
    void a_change_of_which_photos_can_be_rendered_needs_a_new_version() throws IOException {
        String name = "/verdicts/engine-" + EngineVersion.CURRENT + ".txt";
        var hostile = new HostileFiles(HostileFilesTest.good(), SEED);
        String verdicts = Stream.concat(
                        HostileFilesTest.good().stream(),
                        Stream.generate(hostile::next).limit(HOSTILE_FILES))
                .map(this::verdict)
                .collect(Collectors.joining());

        assertThat(inLines(verdicts))
                .as(
                        "verdicts on the sample photos and on %d files of seed %d; if the change is meant, raise "
                                + "EngineVersion.CURRENT and put these verdicts into a file of its number beside %s",
                        HOSTILE_FILES, SEED, name)
                .isEqualTo(read(name));
    }

    /** A dot for a photo that is rendered, else the first letter of the reason. */
    private String verdict(byte[] file) {
        try {
            engine.render(file, List.of(50));
            return ".";
        } catch (UnrenderablePhotoException e) {
            return switch (e.reason()) {
                case CORRUPT -> "c";
                case TRUNCATED -> "t";
                case UNSUPPORTED -> "u";
                case TOO_LARGE -> "l";
            };
        } catch (InterruptedException e) {
            throw new IllegalStateException("a test is not interrupted", e);
        }
    }

    private static String inLines(String verdicts) {
        return verdicts.replaceAll("(.{" + PER_LINE + "})", "$1\n").strip() + "\n";
    }

    private static String read(String name) throws IOException {
        try (InputStream file = EngineVersionTest.class.getResourceAsStream(name)) {
            assertThat(file).as("pinned verdicts %s", name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
