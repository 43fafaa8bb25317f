package homeinventory.photos.engine;

import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.decode.PhotoDecoders;
import homeinventory.photos.engine.header.PhotoHeader;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes when there is room for the pixels. A decoder that fails is followed by the next one; the last one's word counts. */
final class BudgetedDecoding {
    private static final Logger log = LoggerFactory.getLogger(BudgetedDecoding.class);

    private final PixelBudget budget;
    private final PhotoDecoders decoders;

    BudgetedDecoding(PixelBudget budget, PhotoDecoders decoders) {
        this.budget = budget;
        this.decoders = decoders;
    }

    DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide)
            throws UnrenderablePhotoException, InterruptedException {
        List<PhotoDecoder> inTurn = decoders.suiting(header, longSide);
        for (PhotoDecoder fast : inTurn.subList(0, inTurn.size() - 1)) {
            try {
                return decode(fast, file, header, longSide);
            } catch (UnrenderablePhotoException e) {
                log.debug("{} is left to the next decoder", header, e);
            }
        }
        return decode(inTurn.getLast(), file, header, longSide);
    }

    private DecodedPhoto decode(PhotoDecoder decoder, byte[] file, PhotoHeader header, int longSide)
            throws UnrenderablePhotoException, InterruptedException {
        try (PixelBudget.Share _ = budget.take(decoder.pixelsHeld(header, longSide))) {
            return decoder.decode(file, header, longSide);
        }
    }
}
