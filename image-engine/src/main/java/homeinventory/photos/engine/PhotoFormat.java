package homeinventory.photos.engine;

import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.util.List;

/**
 * A format that photos may come in. Each has a package of its own and enters {@link PhotoFormats}; nothing else in the
 * service names it. Implementations are records of their names, so all objects of one class are equal.
 */
public interface PhotoFormat {

    /** As people write it. */
    String name();

    /** Media type as in RFC 9110 §8.3.1. */
    String mediaType();

    /** File name extension without the dot. */
    String extension();

    /** Whether a file is of this format, by its first bytes. */
    boolean matches(FileBytes file);

    /**
     * Reads the header of a file that {@linkplain #matches matches}. It reads forwards (see {@link FileBytes}). Time and memory are
     * bounded by the header's own size, not by what it claims.
     *
     * @throws UnreadableHeaderException if the header is broken or of an unsupported kind
     */
    PhotoHeader readHeader(FileBytes file) throws UnreadableHeaderException;

    /**
     * New decoders, fastest first. The last one decides why a photo is refused: the reason does not depend on the faster ones.
     */
    List<PhotoDecoder> decoders(Decoding decoding);
}
