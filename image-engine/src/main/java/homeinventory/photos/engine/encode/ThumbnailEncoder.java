package homeinventory.photos.engine.encode;

import homeinventory.photos.engine.ThumbnailFormat;
import java.awt.image.BufferedImage;

/** Writes a thumbnail without any metadata. Implementations are safe for use by several threads. */
public interface ThumbnailEncoder {

    ThumbnailFormat format();

    /** @param image {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB}, in sRGB */
    byte[] encode(BufferedImage image);
}
