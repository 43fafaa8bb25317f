package homeinventory.photos.engine.header;

import homeinventory.photos.engine.ImageFormat;

/**
 * What is known of a photo before any pixel is decoded.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation what turns the stored pixels upright
 */
public record PhotoHeader(ImageFormat format, int width, int height, Orientation orientation) {

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
