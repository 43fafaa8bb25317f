package homeinventory.photos.engine;

import homeinventory.photos.engine.decode.PhotoDecoders;
import homeinventory.photos.engine.encode.ThumbnailEncoders;

/** The one place that picks an engine. */
public final class ThumbnailEngines {

    private ThumbnailEngines() {}

    /** Loads native libraries; make one engine per process and share it. */
    public static ThumbnailEngine create(EngineSettings settings) {
        PhotoDecoders decoders = switch (settings.decoding()) {
            case FASTEST -> PhotoDecoders.fastest();
            case JDK -> PhotoDecoders.ofTheJdk();
        };
        return new ThumbnailatorEngine(
                settings.limits(),
                new BudgetedDecoding(new PixelBudget(settings.pixelBudget()), decoders),
                ThumbnailEncoders.forFormat(settings.outputFormat()));
    }
}
