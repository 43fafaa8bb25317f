package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs in a JVM of its own, because a loaded library stays loaded. */
class WithoutNativeLibrariesTest {

    @Test
    void the_jdk_replaces_each_missing_library_with_one_log_line() throws Exception {
        String output = run("-Dskija.library.path=/nowhere", "-Dos.arch=unheard-of");

        assertThat(output).contains("rendered JPEG 300×200");
        assertThat(output.lines().filter(line -> line.startsWith("WARN")))
                .hasSize(2)
                .anyMatch(line -> line.contains("Skia cannot be loaded, so the slower decoders of the JDK are used"))
                .anyMatch(line -> line.contains("libwebp cannot be loaded, so thumbnails are encoded as JPEG"));
    }

    @Test
    void nothing_is_logged_if_they_load() throws Exception {
        assertThat(run()).contains("rendered WEBP 300×200").doesNotContain("WARN");
    }

    private static String run(String... options) throws Exception {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RenderOne.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** Renders one photo and prints its format and size. */
    static final class RenderOne {

        private RenderOne() {}

        public static void main(String[] args) throws Exception {
            RenderedImage image = Engines.webp()
                    .render(SamplePhotos.jpeg(600, 400), List.of(300))
                    .images()
                    .getFirst();
            System.out.println("rendered " + image.format() + " " + image.width() + "×" + image.height());
        }
    }
}
