package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;

/** Decodes a file of one format, at a reduced size if possible. Implementations are safe for use by several threads. */
public interface PhotoDecoder {

    /** Whether this decoder is worth trying; the parameters are those of {@link #decode}. */
    default boolean suits(PhotoHeader header, int longSide) {
        return true;
    }

    /** The most that {@link #decode} holds in memory with the same parameters, in pixels of four bytes. */
    long pixelsHeld(PhotoHeader header, int longSide);

    /**
     * Decodes the whole picture, at a reduced size if that is cheaper.
     *
     * @param file the whole file
     * @param header of {@code file}, within the limits
     * @param longSide the result's longer side is at least this many pixels, or as long as stored if that is shorter
     * @throws UnrenderablePhotoException if the file is truncated, damaged or of an unsupported kind
     * @throws UnreadableHeaderException if a part of the header that only decoders read is broken
     */
    DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide)
            throws UnrenderablePhotoException, UnreadableHeaderException;
}
