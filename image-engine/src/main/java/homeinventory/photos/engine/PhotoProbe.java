package homeinventory.photos.engine;

import java.io.IOException;
import java.nio.file.Path;

/** Reads photo headers. Never decodes pixels, whatever the header claims. */
public interface PhotoProbe {

    /**
     * Reads the header of a file.
     *
     * @throws IOException if the file cannot be read; what is wrong with its content is in the result instead
     */
    ProbeResult probe(Path file) throws IOException;
}
