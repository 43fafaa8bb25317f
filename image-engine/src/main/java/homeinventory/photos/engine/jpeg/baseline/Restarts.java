package homeinventory.photos.engine.jpeg.baseline;

import homeinventory.photos.engine.UnrenderablePhotoException;
import java.util.List;

/** Resets the decoder at each restart marker. ITU-T T.81 §E.1.4 and §F.2.1.3.1. */
final class Restarts {
    private final int interval;
    private final BitReader bits;
    private final List<Channel> channels;
    private int mcus;
    private int restarts;

    /** @param interval MCUs between two markers, 0 for no markers */
    Restarts(int interval, BitReader bits, List<Channel> channels) {
        this.interval = interval;
        this.bits = bits;
        this.channels = channels;
    }

    void beforeMcu() throws UnrenderablePhotoException {
        if (interval > 0 && mcus == interval) {
            bits.restart(restarts++);
            channels.forEach(Channel::restart);
            mcus = 0;
        }
        mcus++;
    }
}
