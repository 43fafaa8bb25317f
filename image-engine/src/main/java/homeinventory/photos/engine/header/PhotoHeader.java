package homeinventory.photos.engine.header;

import homeinventory.photos.engine.PhotoFormat;

/**
 * What the header of a photo says.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation how the stored pixels must be turned to be upright
 * @param isHeldWhole whether every decoder must hold the whole picture at full size, because of how it is coded
 */
public record PhotoHeader(PhotoFormat format, int width, int height, Orientation orientation, boolean isHeldWhole) {

    /** @throws UnreadableHeaderException if a side has no pixels, or more than an {@code int} can count */
    public static PhotoHeader of(
            PhotoFormat format, long width, long height, Orientation orientation, boolean isHeldWhole)
            throws UnreadableHeaderException {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new UnreadableHeaderException("its header says %d × %d pixels".formatted(width, height));
        }
        return new PhotoHeader(format, (int) width, (int) height, orientation, isHeldWhole);
    }

    /** In pixels, after orientation. */
    public int displayedWidth() {
        return orientation.swapsSides() ? height : width;
    }

    /** In pixels, after orientation. */
    public int displayedHeight() {
        return orientation.swapsSides() ? width : height;
    }

    public int longSide() {
        return Math.max(width, height);
    }

    /** How many pixels a full decode gives. */
    public long pixels() {
        return (long) width * height;
    }
}
