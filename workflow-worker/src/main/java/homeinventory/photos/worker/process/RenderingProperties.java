package homeinventory.photos.worker.process;

import homeinventory.photos.engine.EngineSettings;
import homeinventory.photos.engine.ImageLimits;
import homeinventory.photos.engine.ThumbnailFormat;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of originals and the format of thumbnails. The limits have the same names as in the API. The worker checks them
 * again, because an API with other settings may have accepted the upload.
 *
 * @param maxBytes maximum size of an original
 * @param maxSidePixels maximum width and height of an original, in pixels
 * @param webp whether thumbnails are WebP; otherwise, and if the native encoder does not load, they are JPEG.
 *     {@code PHOTO_WEBP_ENABLED} in the environment
 * @param pixelBudget maximum number of decoded pixels that this process holds at once, at up to 4 bytes each; a photo that
 *     does not fit waits, and a photo larger than the budget is rendered alone
 */
@ConfigurationProperties("photos")
public record RenderingProperties(
        @DefaultValue("25MB") DataSize maxBytes,
        @DefaultValue("8192") int maxSidePixels,
        @DefaultValue("true") boolean webp,
        @DefaultValue("70000000") int pixelBudget) {

    /** Rejects limits and budgets below 1. */
    public RenderingProperties {
        engineSettings(maxBytes, maxSidePixels, webp, pixelBudget);
    }

    EngineSettings engineSettings() {
        return engineSettings(maxBytes, maxSidePixels, webp, pixelBudget);
    }

    private static EngineSettings engineSettings(DataSize maxBytes, int maxSidePixels, boolean webp, int pixelBudget) {
        return new EngineSettings(
                new ImageLimits(maxBytes.toBytes(), maxSidePixels),
                webp ? ThumbnailFormat.WEBP : ThumbnailFormat.JPEG,
                pixelBudget);
    }
}
