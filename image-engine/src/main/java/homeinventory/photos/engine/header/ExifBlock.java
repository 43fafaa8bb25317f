package homeinventory.photos.engine.header;

import java.nio.ByteOrder;

/** Finds the one EXIF tag that changes how a photo looks. EXIF 2.3 §4.5 (TIFF 6.0 structure) and §4.6.4. */
final class ExifBlock {
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int SHORT_TYPE = 3;
    private static final int ENTRY_BYTES = 12;

    private ExifBlock() {}

    /**
     * @param tiff starts at the byte-order mark
     * @return upright if the block says nothing or is broken: browsers show such photos as stored, too
     */
    static Orientation orientation(FileBytes tiff) {
        try {
            return find(tiff);
        } catch (UnreadableHeaderException broken) {
            return Orientation.TOP_LEFT;
        }
    }

    private static Orientation find(FileBytes tiff) throws UnreadableHeaderException {
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
