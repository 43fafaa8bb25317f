package homeinventory.photos.engine;

/** Engines as the worker makes them. */
final class Engines {
    static final ImageLimits LIMITS = new ImageLimits(50_000_000, 8192);
    static final int BUDGET = 70_000_000;

    private Engines() {}

    static ThumbnailEngine webp() {
        return ThumbnailEngines.create(new EngineSettings(LIMITS, ThumbnailFormat.WEBP, BUDGET));
    }

    static ThumbnailEngine jpeg() {
        return jpeg(Decoding.FASTEST);
    }

    static ThumbnailEngine jpeg(Decoding decoding) {
        return ThumbnailEngines.create(new EngineSettings(LIMITS, ThumbnailFormat.JPEG, BUDGET, decoding));
    }
}
