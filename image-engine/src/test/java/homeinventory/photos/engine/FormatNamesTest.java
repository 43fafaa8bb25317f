package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No main code of any module names a format that photos come in: it asks {@link PhotoFormats}. Otherwise a new format would
 * have to be added in all these places.
 */
class FormatNamesTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String ENGINE = "image-engine/src/main/java/homeinventory/photos/engine/";

    /** The output side has formats of its own, which {@link ThumbnailFormat} lists. Each of these files belongs to it. */
    private static final List<String> OUTPUT = List.of(
            ENGINE + "ThumbnailFormat.java",
            ENGINE + "encode/",
            // The setting that chooses between the two.
            "workflow-worker/src/main/java/homeinventory/photos/worker/process/RenderingProperties.java",
            "workflow-worker/src/main/resources/workflow-worker.yml",
            // A browser's own small pictures of what is being uploaded.
            "api-service/src/main/resources/static/photos/previews.js");

    @Test
    void formats_are_named_in_their_own_packages_and_in_the_registry_only() throws IOException {
        List<String> naming = mainFiles().stream()
                .filter(file -> !isAllowed(file))
                .flatMap(FormatNamesTest::linesThatNameAFormat)
                .toList();

        assertThat(naming).isEmpty();
    }

    @Test
    void names_media_types_and_extensions_are_found_but_not_the_names_of_sample_files() {
        assertThat(Stream.of("a PNG or", "accept=\"image/webp\"", "\"jpg\"", "Jpeg files"))
                .allMatch(line -> names().matcher(line).find());
        assertThat(Stream.of("photo.jpg", "ThumbnailFormat.JPEG", "JpegHeader"))
                .noneMatch(line -> names().matcher(line).find());
    }

    /** Of all modules, as seen from the project's folder. */
    private static List<String> mainFiles() throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> modules = Files.list(PROJECT)) {
            for (Path main : modules.map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(main)) {
                    files.filter(Files::isRegularFile)
                            .map(file -> PROJECT.relativize(file).toString())
                            .forEach(found::add);
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(300);
        return found;
    }

    private static boolean isAllowed(String file) {
        return file.equals(ENGINE + "PhotoFormats.java")
                || OUTPUT.stream().anyMatch(file::startsWith)
                || PhotoFormats.ALL.stream().anyMatch(format -> file.startsWith(folderOf(format)));
    }

    private static String folderOf(PhotoFormat format) {
        return "image-engine/src/main/java/"
                + format.getClass().getPackageName().replace('.', '/') + '/';
    }

    private static Stream<String> linesThatNameAFormat(String file) {
        try {
            String text = new String(Files.readAllBytes(PROJECT.resolve(file)), StandardCharsets.ISO_8859_1);
            return text.lines().filter(line -> names().matcher(line).find()).map(line -> file + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As words of their own; behind a dot they are the end of a file's name, or a constant of the output side. */
    private static Pattern names() {
        String words = PhotoFormats.ALL.stream()
                .flatMap(format -> Stream.of(format.name(), format.extension(), format.mediaType()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![.\\w])(" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
