package homeinventory.photos.engine.encode;

import homeinventory.photos.engine.ThumbnailFormat;
import java.awt.image.BufferedImage;
import org.slf4j.LoggerFactory;

/** Writes a thumbnail without any metadata. Implementations are safe for use by several threads. */
public interface ThumbnailEncoder {

    /** @return a JPEG encoder also if WebP is wanted but its native library cannot be loaded */
    static ThumbnailEncoder create(ThumbnailFormat wanted) {
        if (wanted == ThumbnailFormat.WEBP) {
            try {
                var webp = new WebpEncoder();
                webp.encode(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
                return webp;
            } catch (LinkageError | RuntimeException e) {
                LoggerFactory.getLogger(ThumbnailEncoder.class)
                        .warn("libwebp cannot be loaded, so thumbnails are encoded as JPEG: {}", e.toString());
            }
        }
        return new JpegEncoder();
    }

    ThumbnailFormat format();

    /** @param image {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB}, in sRGB */
    byte[] encode(BufferedImage image);
}
