package homeinventory.photos.engine.resize;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Pictures of one {@code int} per pixel. */
public final class IntImage {
    private static final int RED = 0xff0000;
    private static final int GREEN = 0xff00;
    private static final int BLUE = 0xff;
    private static final int ALPHA = 0xff000000;

    private IntImage() {}

    /**
     * Wraps pixels in a picture, without a copy.
     *
     * @return {@link BufferedImage#TYPE_INT_RGB}, or {@link BufferedImage#TYPE_INT_ARGB_PRE} if it has alpha
     */
    public static BufferedImage of(int[] pixels, int width, int height, boolean alpha) {
        int[] masks = alpha ? new int[] {RED, GREEN, BLUE, ALPHA} : new int[] {RED, GREEN, BLUE};
        ColorModel colours = alpha
                ? new DirectColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        Integer.SIZE,
                        RED,
                        GREEN,
                        BLUE,
                        ALPHA,
                        true,
                        DataBuffer.TYPE_INT)
                : new DirectColorModel(24, RED, GREEN, BLUE);
        WritableRaster raster =
                Raster.createPackedRaster(new DataBufferInt(pixels, pixels.length), width, height, width, masks, null);
        return new BufferedImage(colours, raster, alpha, null);
    }

    /** The pixels themselves, not a copy. */
    public static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
