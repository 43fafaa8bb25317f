package homeinventory.photos.engine;

import homeinventory.photos.engine.encode.ThumbnailEncoder;
import java.util.List;

/** Renders thumbnails. Implementations are safe for use by several threads. */
public interface ThumbnailEngine {

    /** Loads native libraries. Make one engine per process and share it. */
    static ThumbnailEngine create(EngineSettings settings) {
        return new ThumbnailatorEngine(
                settings.limits(),
                new BudgetedDecoding(new PixelBudget(settings.pixelBudget()), new PhotoDecoders(settings.decoding())),
                ThumbnailEncoder.create(settings.outputFormat()));
    }

    /**
     * Decodes a photo once and renders it into each box: orientation applied, aspect ratio kept, never enlarged.
     *
     * @param original the file's bytes
     * @param boxesPixels longest sides in pixels, one image each
     * @return one image for each box
     * @throws UnrenderablePhotoException if the bytes are not a whole photo within the limits
     * @throws InterruptedException if the thread is interrupted while it waits for the pixel budget
     */
    RenderedPhoto render(byte[] original, List<Integer> boxesPixels)
            throws UnrenderablePhotoException, InterruptedException;

    /** The format that {@link #render} encodes to. */
    ThumbnailFormat outputFormat();
}
