package homeinventory.photos.worker.process;

import homeinventory.photos.engine.EngineSettings;
import homeinventory.photos.engine.ImageLimits;
import homeinventory.photos.engine.ThumbnailFormat;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the worker renders and into what. The limits are those of the API, under the same names: they are enforced a
 * second time here, since an upload may have passed an API with other settings.
 *
 * @param maxBytes largest original
 * @param maxSidePixels largest width and largest height of an original, in pixels
 * @param webp whether thumbnails are WebP; otherwise, and where the native encoder cannot load, JPEG.
 *     {@code PHOTO_WEBP_ENABLED} in the environment
 * @param pixelBudget how many decoded pixels all renderings of this process may hold at once, at up to 4 bytes each; a
 *     photo that does not fit waits, and one that is larger than the budget is rendered alone
 */
@ConfigurationProperties("photos")
public record RenderingProperties(
        @DefaultValue("25MB") DataSize maxBytes,
        @DefaultValue("8192") int maxSidePixels,
        @DefaultValue("true") boolean webp,
        @DefaultValue("70000000") int pixelBudget) {

    /** Refuses limits below one and a budget without pixels. */
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
