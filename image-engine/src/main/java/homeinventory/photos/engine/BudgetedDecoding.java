package homeinventory.photos.engine;

import homeinventory.photos.engine.decode.DamagedPhoto;
import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes as soon as the pixel budget has room. If a decoder fails, the next one tries; the last one's failure counts. */
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
        List<PhotoDecoder> inOrder = decoders.suiting(header, longSide);
        for (PhotoDecoder fast : inOrder.subList(0, inOrder.size() - 1)) {
            try {
                return decode(fast, file, header, longSide);
            } catch (UnrenderablePhotoException e) {
                log.debug("A decoder failed on {}; the next one tries", header, e);
            }
        }
        return decode(inOrder.getLast(), file, header, longSide);
    }

    private DecodedPhoto decode(PhotoDecoder decoder, byte[] file, PhotoHeader header, int longSide)
            throws UnrenderablePhotoException, InterruptedException {
        try (PixelBudget.Share _ = budget.take(decoder.pixelsHeld(header, longSide))) {
            return decoder.decode(file, header, longSide);
        } catch (UnreadableHeaderException e) {
            throw DamagedPhoto.corrupt(e);
        }
    }
}
