package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;
import homeinventory.photos.engine.header.PhotoHeader;

/**
 * Limits the scans of a JPEG (ITU-T T.81 §A.2 and §G.1). A scan of a few bytes may cover the whole picture. So a small file
 * could keep a decoder busy for hours, and native code cannot be interrupted (docs/adr/0014).
 */
final class JpegScans {
    /** Encoders make about ten scans, and some dozens if they search for the smallest file. Skia has the same limit. */
    private static final int MAX_SCANS = 100;

    /** Of all scans together. The slowest decoder takes about 6 ns per pixel, which makes 9 seconds. */
    private static final long MAX_PIXELS = 1_500_000_000;

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
     * @throws UnrenderablePhotoException if there are more scans than a picture of this size may have
     */
    static void requireFew(byte[] file, int scanData, PhotoHeader header) throws UnrenderablePhotoException {
        long maxScans = Math.min(MAX_SCANS, MAX_PIXELS / header.pixels());
        var walk = new JpegScans(file, scanData);
        int scans = 1;
        while (walk.findScan()) {
            if (++scans > maxScans) {
                throw DamagedPhoto.unsupported(
                        "its %d × %d pixels are coded in more than %d passes, which no camera does"
                                .formatted(header.width(), header.height(), maxScans));
            }
        }
    }

    /** Moves to the next scan's data. It skips segments, because bytes in them may look like a marker. */
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
     * False for a stuffed byte, a fill byte, a restart, and a marker without a body (ITU-T T.81 §B.1.1). Also false for a
     * reserved marker below 0xC0 (table B.1): if a restart is due, libjpeg continues after it byte by byte, so it must not hide a
     * scan.
     */
    private static boolean hasBody(int marker) {
        return marker >= 0xC0 && marker != 0xff && !(marker >= 0xD0 && marker <= 0xD8);
    }

    private int bodyLength() {
        return ((file[at + 2] & 255) << 8) | (file[at + 3] & 255);
    }
}
