package homeinventory.photos.engine.encode;

import homeinventory.photos.engine.ImageFormat;
import java.awt.image.BufferedImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Picks the encoder once, when the engine is made. */
public final class ThumbnailEncoders {
    private static final Logger log = LoggerFactory.getLogger(ThumbnailEncoders.class);

    private ThumbnailEncoders() {}

    /** @return JPEG where WebP is wanted but its native library cannot load */
    public static ThumbnailEncoder forFormat(ImageFormat wanted) {
        if (wanted == ImageFormat.WEBP) {
            try {
                var webp = new WebpEncoder();
                webp.encode(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
                return webp;
            } catch (LinkageError | RuntimeException e) {
                log.warn("WebP is not available on this platform, thumbnails will be JPEG: {}", e.toString());
            }
        }
        return new JpegEncoder();
    }
}
