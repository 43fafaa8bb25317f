package homeinventory.photos.engine;

import java.util.List;

/**
 * A photo's thumbnails.
 *
 * @param images in the order of the boxes that were asked for
 * @param thumbHash what to show until they are there: a ThumbHash in base64, at most 36 characters
 */
public record RenderedPhoto(List<RenderedImage> images, String thumbHash) {}
