package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.resize.IntImage;

/**
 * The size that a JPEG is reduced to while it is decoded.
 *
 * @param eighths of each side, 1 to 8
 */
record JpegReduction(PhotoHeader header, int eighths) {
    private static final int EIGHTHS = 8;

    /** @param longSide in pixels; a smaller photo keeps its size */
    static JpegReduction toAtLeast(int longSide, PhotoHeader header) {
        return new JpegReduction(header, Math.clamp(Math.ceilDiv(longSide * EIGHTHS, header.longSide()), 1, EIGHTHS));
    }

    /** In pixels, rounded up. */
    int width() {
        return Math.ceilDiv(header.width() * eighths, EIGHTHS);
    }

    /** In pixels, rounded up. */
    int height() {
        return Math.ceilDiv(header.height() * eighths, EIGHTHS);
    }

    long pixels() {
        return (long) width() * height();
    }

    /** @param pixels in sRGB, {@link #width} times {@link #height} */
    DecodedPhoto photo(int[] pixels) {
        return new DecodedPhoto(
                IntImage.of(pixels, width(), height(), false),
                width() - (double) header.width() * eighths / EIGHTHS,
                height() - (double) header.height() * eighths / EIGHTHS);
    }
}
