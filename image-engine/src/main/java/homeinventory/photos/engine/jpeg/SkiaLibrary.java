package homeinventory.photos.engine.jpeg;

import io.github.humbleui.skija.impl.Architecture;
import io.github.humbleui.skija.impl.Library;
import io.github.humbleui.skija.impl.OperatingSystem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads Skia once per process. */
final class SkiaLibrary {
    private static final Logger log = LoggerFactory.getLogger(SkiaLibrary.class);
    private static final String PATH_PROPERTY = "skija.library.path";
    private static final boolean LOADED = load();

    private SkiaLibrary() {}

    /** If it is false, one log line says why: there is no build for this platform, or a system library is missing. */
    static boolean isLoaded() {
        return LOADED;
    }

    private static boolean load() {
        try {
            if (System.getProperty(PATH_PROPERTY) == null) {
                loadPrivateCopy();
            } else {
                Library.load();
            }
            return true;
        } catch (LinkageError | IOException | RuntimeException e) {
            log.warn(
                    "Skia cannot be loaded, so the slower decoders of the JDK are used. image-engine/README.md lists the"
                            + " system libraries that it needs: {}",
                    e.toString());
            return false;
        }
    }

    /**
     * Without this, Skija would load its library from a predictable name in the temporary folder. Another user could put a
     * file there first.
     */
    private static void loadPrivateCopy() throws IOException {
        Path folder = Files.createTempDirectory("skia");
        Path library = folder.resolve(System.mapLibraryName(Library.LIBRARY_NAME));
        try {
            copyTo(library);
            System.setProperty(PATH_PROPERTY, folder.toString());
            Library.load();
        } finally {
            Files.deleteIfExists(library);
            Files.delete(folder);
        }
    }

    private static void copyTo(Path library) throws IOException {
        String resource = "/io/github/humbleui/skija/%s/%s/%s"
                .formatted(
                        OperatingSystem.CURRENT.name().toLowerCase(Locale.ROOT),
                        Architecture.CURRENT.name().toLowerCase(Locale.ROOT),
                        library.getFileName());
        try (InputStream bytes = Library.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IOException("there is no " + resource + " on the class path");
            }
            Files.copy(bytes, library);
        }
    }
}
