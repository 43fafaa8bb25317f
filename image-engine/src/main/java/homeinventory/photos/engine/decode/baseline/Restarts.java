package homeinventory.photos.engine.decode.baseline;

import homeinventory.photos.engine.UnrenderablePhotoException;
import java.util.List;

/** Starts afresh at each restart marker. ITU-T T.81 §E.1.4 and §F.2.1.3.1. */
final class Restarts {
    private final int interval;
    private final BitReader bits;
    private final List<Channel> channels;
    private int units;
    private int restarts;

    /** @param interval units of the scan between two markers, 0 for no markers */
    Restarts(int interval, BitReader bits, List<Channel> channels) {
        this.interval = interval;
        this.bits = bits;
        this.channels = channels;
    }

    void beforeUnit() throws UnrenderablePhotoException {
        if (interval > 0 && units == interval) {
            bits.restart(restarts++);
            channels.forEach(Channel::restart);
            units = 0;
        }
        units++;
    }
}
