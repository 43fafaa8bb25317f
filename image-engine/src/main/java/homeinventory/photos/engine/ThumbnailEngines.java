package homeinventory.photos.engine;

import homeinventory.photos.engine.encode.ThumbnailEncoders;

/** Makes engines. */
public final class ThumbnailEngines {

    private ThumbnailEngines() {}

    /** Loads native libraries. Make one engine per process and share it. */
    public static ThumbnailEngine create(EngineSettings settings) {
        return new ThumbnailatorEngine(
                settings.limits(),
                new BudgetedDecoding(new PixelBudget(settings.pixelBudget()), new PhotoDecoders(settings.decoding())),
                ThumbnailEncoders.forFormat(settings.outputFormat()));
    }
}
