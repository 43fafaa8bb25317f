package homeinventory.photos.engine;

/**
 * How to render.
 *
 * @param outputFormat {@link ImageFormat#WEBP} or {@link ImageFormat#JPEG}
 * @param pixelBudget how many decoded pixels may be held at once by all renderings together; a rendering that does not
 *     fit waits, and one larger than the whole budget runs alone. A pixel takes four bytes.
 */
public record EngineSettings(ImageLimits limits, ImageFormat outputFormat, int pixelBudget, Decoding decoding) {

    public EngineSettings {
        if (outputFormat == ImageFormat.PNG) {
            throw new IllegalArgumentException("thumbnails are WEBP or JPEG, not " + outputFormat);
        }
        if (pixelBudget < 1) {
            throw new IllegalArgumentException("the pixel budget must be positive, not " + pixelBudget);
        }
    }

    /** With {@link Decoding#FASTEST}. */
    public EngineSettings(ImageLimits limits, ImageFormat outputFormat, int pixelBudget) {
        this(limits, outputFormat, pixelBudget, Decoding.FASTEST);
    }

    /** Those that decide which photos can be rendered, as text that changes when one of them does. */
    public String deciding() {
        return "%d bytes, %d px, %s".formatted(limits.maxBytes(), limits.maxSidePixels(), decoding);
    }
}
