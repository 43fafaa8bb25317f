package homeinventory.photos.engine;

/**
 * Settings of the engine.
 *
 * @param outputFormat the thumbnails' format; where its encoder cannot load, another one is used
 * @param pixelBudget how many decoded pixels all renderings together may hold at once. A rendering that does not fit waits.
 *     One that is larger than the whole budget runs alone. A pixel takes four bytes.
 */
public record EngineSettings(ImageLimits limits, ThumbnailFormat outputFormat, int pixelBudget, Decoding decoding) {

    public EngineSettings {
        if (pixelBudget < 1) {
            throw new IllegalArgumentException("the pixel budget must be positive, not " + pixelBudget);
        }
    }

    /** With {@link Decoding#FASTEST}. */
    public EngineSettings(ImageLimits limits, ThumbnailFormat outputFormat, int pixelBudget) {
        this(limits, outputFormat, pixelBudget, Decoding.FASTEST);
    }

    /**
     * The settings that decide which photos can be rendered, as text. It is stored with refused photos: if it differs, they are
     * tried again (docs/adr/0073).
     */
    public String fingerprint() {
        return "%d bytes, %d px, %s".formatted(limits.maxBytes(), limits.maxSidePixels(), decoding);
    }
}
