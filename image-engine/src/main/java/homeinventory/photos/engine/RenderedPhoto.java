package homeinventory.photos.engine;

import java.util.List;

/**
 * A photo's thumbnails.
 *
 * @param images in the order of the requested boxes
 * @param thumbHash a placeholder until the thumbnails are loaded: a ThumbHash in base64, at most 36 characters
 */
public record RenderedPhoto(List<RenderedImage> images, String thumbHash) {}
