package homeinventory.photos.engine.resize;

import homeinventory.photos.engine.header.Orientation;
import java.awt.image.BufferedImage;

/** Turns and mirrors a stored picture so that it is upright. */
public final class Turn {

    private Turn() {}

    /** @param stored one int per pixel */
    public static BufferedImage upright(BufferedImage stored, Orientation orientation) {
        if (orientation == Orientation.TOP_LEFT) {
            return stored;
        }
        boolean swaps = orientation.swapsSides();
        int storedWidth = stored.getWidth();
        int width = swaps ? stored.getHeight() : storedWidth;
        int height = swaps ? storedWidth : stored.getHeight();
        // A step along a displayed axis is a step of this many stored pixels.
        int alongX = (swaps ? storedWidth : 1) * (orientation.flipsDisplayedX() ? -1 : 1);
        int alongY = (swaps ? 1 : storedWidth) * (orientation.flipsDisplayedY() ? -1 : 1);
        int start = (alongX < 0 ? -alongX * (width - 1) : 0) + (alongY < 0 ? -alongY * (height - 1) : 0);

        var upright = new BufferedImage(width, height, stored.getType());
        int[] from = IntImage.pixels(stored);
        int[] to = IntImage.pixels(upright);
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0, source = start + y * alongY; x < width; x++, source += alongX) {
                to[at++] = from[source];
            }
        }
        return upright;
    }
}
