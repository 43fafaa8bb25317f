package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.header.JpegSegment;
import homeinventory.photos.engine.header.PhotoHeader;

/**
 * Bounds how often a JPEG's picture is gone over. Each scan (ITU-T T.81 §A.2 and §G.1) may go over all of it and take a
 * few bytes, so a small file can keep a decoder busy for hours, and native code cannot be interrupted
 * (docs/adr/0014).
 */
final class JpegScans {
    /** Encoders make about ten; those that search for the smallest file, some dozens. Skia stops here too. */
    private static final int MOST = 100;

    /** Of all scans together: seconds for the slowest decoder, which takes some 6 ns for each. */
    private static final long MOST_PIXELS = 1_500_000_000;

    private final byte[] file;
    private int at;

    private JpegScans(byte[] file, int scanData) {
        this.file = file;
        this.at = scanData;
    }

    /**
     * Counts the scans, up to the end of the picture or of the file.
     *
     * @param scanData offset of the first scan's data
     * @throws UnrenderablePhotoException if there are more than a picture of this size may have
     */
    static void requireFew(byte[] file, int scanData, PhotoHeader header) throws UnrenderablePhotoException {
        long most = Math.min(MOST, MOST_PIXELS / header.pixels());
        var walk = new JpegScans(file, scanData);
        int scans = 1;
        while (walk.findScan()) {
            if (++scans > most) {
                throw DamagedPhoto.unsupported(
                        "its %d × %d pixels are coded in more than %d passes, which no camera does"
                                .formatted(header.width(), header.height(), most));
            }
        }
    }

    /** Goes to the next scan's data. Segments are leapt over, since what they hold may look like a marker. */
    private boolean findScan() {
        while (at < file.length - 3) {
            if (file[at] != (byte) 0xff) {
                at++;
                continue;
            }
            int marker = file[at + 1] & 255;
            if (marker == JpegSegment.EOI) {
                return false;
            }
            at += hasBody(marker) ? 2 + bodyLength() : 1;
            if (marker == JpegSegment.SOS) {
                return true;
            }
        }
        return false;
    }

    /**
     * Not a stuffed byte, a fill byte, a restart, nor one that stands alone (ITU-T T.81 §B.1.1). Nor a reserved one below
     * 0xC0 (table B.1): where a restart is due, libjpeg goes on behind it byte by byte, so it must not hide anything.
     */
    private static boolean hasBody(int marker) {
        return marker >= 0xC0 && marker != 0xff && !(marker >= 0xD0 && marker <= 0xD8);
    }

    private int bodyLength() {
        return ((file[at + 2] & 255) << 8) | (file[at + 3] & 255);
    }
}
