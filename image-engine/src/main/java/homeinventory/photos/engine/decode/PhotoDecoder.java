package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.header.PhotoHeader;

/** Turns a file of one format into pixels, as few as will do. Implementations are safe for use by several threads. */
public interface PhotoDecoder {

    /**
     * Whether it is worth a try.
     *
     * @param longSide as for {@code decode}
     */
    boolean suits(PhotoHeader header, int longSide);

    /**
     * How much {@link #decode} holds at its peak, in pixels of four bytes.
     *
     * @param longSide as for {@code decode}
     */
    long pixelsHeld(PhotoHeader header, int longSide);

    /**
     * Decodes the whole picture, at a reduced size where that is cheaper.
     *
     * @param file the whole file
     * @param header what {@code file}'s header says, within the limits
     * @param longSide the result's longer side is at least this many pixels, or as long as stored if that is shorter
     * @throws UnrenderablePhotoException if the file is cut, damaged or of an unsupported kind
     */
    DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide) throws UnrenderablePhotoException;
}
