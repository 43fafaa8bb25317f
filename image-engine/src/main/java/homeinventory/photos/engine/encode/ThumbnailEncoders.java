package homeinventory.photos.engine.encode;

import homeinventory.photos.engine.ThumbnailFormat;
import java.awt.image.BufferedImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the encoder. */
public final class ThumbnailEncoders {
    private static final Logger log = LoggerFactory.getLogger(ThumbnailEncoders.class);

    private ThumbnailEncoders() {}

    /** @return a JPEG encoder also if WebP is wanted but its native library cannot be loaded */
    public static ThumbnailEncoder forFormat(ThumbnailFormat wanted) {
        if (wanted == ThumbnailFormat.WEBP) {
            try {
                var webp = new WebpEncoder();
                webp.encode(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
                return webp;
            } catch (LinkageError | RuntimeException e) {
                log.warn("libwebp cannot be loaded, so thumbnails are encoded as JPEG: {}", e.toString());
            }
        }
        return new JpegEncoder();
    }
}
