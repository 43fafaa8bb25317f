package homeinventory.photos.engine.header;

import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The orientation in a file's first EXIF block, the one EXIF tag that changes how a photo looks. EXIF 2.3 §4.5 (TIFF 6.0
 * structure) and §4.6.4.
 */
public final class ExifOrientation {
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int SHORT_TYPE = 3;
    private static final int HEADER_BYTES = 8;
    private static final int ENTRY_BYTES = 12;

    private @Nullable Orientation first;

    /**
     * Reads a block, unless there was one before.
     *
     * @param tiff starts at the byte-order mark
     */
    public void read(FileBytes tiff) {
        if (first == null) {
            try {
                first = find(tiff);
            } catch (UnreadableHeaderException broken) {
                first = Orientation.TOP_LEFT;
            }
        }
    }

    /** Upright if there is no block, or a broken one: browsers also show such photos as stored. */
    public Orientation orientation() {
        return first == null ? Orientation.TOP_LEFT : first;
    }

    private static Orientation find(FileBytes tiff) throws UnreadableHeaderException {
        tiff.keep(HEADER_BYTES);
        ByteOrder order;
        if (tiff.hasText(0, "II")) {
            order = ByteOrder.LITTLE_ENDIAN;
        } else if (tiff.hasText(0, "MM")) {
            order = ByteOrder.BIG_ENDIAN;
        } else {
            return Orientation.TOP_LEFT;
        }
        long firstDirectory = tiff.u32(4, order);
        int entries = tiff.u16(firstDirectory, order);
        for (int i = 0; i < entries; i++) {
            long entry = firstDirectory + 2 + (long) i * ENTRY_BYTES;
            if (tiff.u16(entry, order) == ORIENTATION_TAG) {
                boolean isShort = tiff.u16(entry + 2, order) == SHORT_TYPE;
                return Orientation.ofTag(
                        isShort ? tiff.u16(entry + 8, order) : (int) Math.min(tiff.u32(entry + 8, order), 9));
            }
        }
        return Orientation.TOP_LEFT;
    }
}
