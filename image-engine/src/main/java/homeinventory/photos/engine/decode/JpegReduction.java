package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.resize.IntImage;

/**
 * How small a JPEG is made while it is decoded.
 *
 * @param eighths of each side, 1 to 8
 */
record JpegReduction(PhotoHeader header, int eighths) {
    private static final int EIGHTHS = 8;

    /** @param longSide in pixels; a photo that is smaller stays as it is */
    static JpegReduction toAtLeast(int longSide, PhotoHeader header) {
        return new JpegReduction(header, Math.clamp(Math.ceilDiv(longSide * EIGHTHS, header.longSide()), 1, EIGHTHS));
    }

    /** In pixels; what is begun counts. */
    int width() {
        return Math.ceilDiv(header.width() * eighths, EIGHTHS);
    }

    /** In pixels; what is begun counts. */
    int height() {
        return Math.ceilDiv(header.height() * eighths, EIGHTHS);
    }

    long pixels() {
        return (long) width() * height();
    }

    /** @param pixels {@link #width} times {@link #height} of them, in sRGB */
    DecodedPhoto photo(int[] pixels) {
        return new DecodedPhoto(
                IntImage.of(pixels, width(), height(), false),
                width() - (double) header.width() * eighths / EIGHTHS,
                height() - (double) header.height() * eighths / EIGHTHS,
                header.orientation());
    }
}
