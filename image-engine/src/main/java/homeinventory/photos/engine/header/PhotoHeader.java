package homeinventory.photos.engine.header;

import homeinventory.photos.engine.ImageFormat;

/**
 * What is known of a photo before any pixel is decoded.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation what turns the stored pixels upright
 * @param heldWhole whether any decoder has to hold the whole picture at full size: progressive JPEG, interlaced PNG,
 *     lossless or animated WebP
 */
public record PhotoHeader(ImageFormat format, int width, int height, Orientation orientation, boolean heldWhole) {

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
