package homeinventory.photos.api.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the page in the source folder. */
final class Pages {
    static final Path ROOT = Path.of("src", "main", "resources", "static");

    /** Every page and every view that a page loads later, such as {@code photo/view.html}. */
    static List<String> all() throws IOException {
        return files().stream()
                .map(file -> ROOT.relativize(file).toString())
                .filter(name -> name.endsWith(".html"))
                .toList();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Pages() {}
}
