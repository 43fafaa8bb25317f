package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.header.Orientation;
import java.awt.image.BufferedImage;

/**
 * A picture in sRGB.
 *
 * @param image {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB}
 * @param orientation what is left to do to turn it upright
 */
public record DecodedPhoto(BufferedImage image, Orientation orientation) {}
