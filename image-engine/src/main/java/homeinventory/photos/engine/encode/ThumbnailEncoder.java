package homeinventory.photos.engine.encode;

import homeinventory.photos.engine.ImageFormat;
import java.awt.image.BufferedImage;

/** Writes a thumbnail without any metadata. Implementations are safe for use by several threads. */
public interface ThumbnailEncoder {

    ImageFormat format();

    /** @param image {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB}, in sRGB */
    byte[] encode(BufferedImage image);
}
