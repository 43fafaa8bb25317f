package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;
import homeinventory.photos.engine.header.PhotoHeader;

/** What follows a JPEG's header: scans up to an end marker. ITU-T T.81 §B.1.1 and §B.2. */
final class JpegBody {
    /** Encoders make about ten scans, and some dozens if they search for the smallest file. Skia has the same limit. */
    private static final int MAX_SCANS = 100;
    /** Of all scans together. The slowest decoder takes about 6 ns per pixel, which makes 9 seconds. */
    private static final long MAX_PIXELS = 1_500_000_000;

    private JpegBody() {}

    /**
     * Searches for an end marker, because decoders paint missing data grey instead of failing. It searches backwards, which is
     * fast. No end marker can be inside picture data: it belongs to the picture or to something appended to it.
     *
     * @param scanData offset of the first scan's data
     * @throws UnrenderablePhotoException if there is no end marker
     */
    static void requireSomeEnd(byte[] file, int scanData) throws UnrenderablePhotoException {
        for (int at = file.length - 2; at >= scanData; at--) {
            if (file[at] == (byte) 0xff && (file[at + 1] & 255) == JpegSegment.EOI) {
                return;
            }
        }
        throw DamagedPhoto.truncated();
    }

    /**
     * Walks over all markers.
     *
     * @param scanData offset of the first scan's data
     * @return offset of the byte after the end-of-image marker; later bytes do not belong to the picture
     * @throws UnrenderablePhotoException if there is no end, or a marker at an illegal position
     */
    static int end(byte[] file, int scanData) throws UnrenderablePhotoException {
        int at = scanData;
        while (at < file.length - 1) {
            if (file[at] != (byte) 0xff) {
                at++;
                continue;
            }
            int marker = file[at + 1] & 255;
            if (marker == JpegSegment.EOI) {
                return at + 2;
            }
            at += markerLength(file, at, marker);
        }
        throw DamagedPhoto.truncated();
    }

    private static int markerLength(byte[] file, int at, int marker) throws UnrenderablePhotoException {
        boolean stuffed = marker == 0;
        boolean restart = marker >= 0xD0 && marker <= 0xD7;
        if (stuffed || restart) {
            return 2;
        }
        if (marker == 0xff) {
            return 1;
        }
        if (!mayFollowScan(marker)) {
            throw DamagedPhoto.corrupt("its picture data is mixed with something else");
        }
        if (at + 4 > file.length) {
            throw DamagedPhoto.truncated();
        }
        return segmentLength(file, at);
    }

    /** Tables, the next scan's header, the number of lines, application data, a comment. */
    private static boolean mayFollowScan(int marker) {
        return marker == 0xC4
                || (marker >= 0xDA && marker <= 0xDD)
                || (marker >= 0xE0 && marker <= 0xEF)
                || marker == 0xFE;
    }

    /**
     * Counts the scans (ITU-T T.81 §A.2 and §G.1), up to the end of the picture or of the file. A scan of a few bytes may cover
     * the whole picture. So a small file could keep a decoder busy for hours, and native code cannot be interrupted
     * (docs/adr/0014).
     *
     * @param scanData offset of the first scan's data
     * @throws UnrenderablePhotoException if there are more scans than a picture of this size may have
     */
    static void requireFewScans(byte[] file, int scanData, PhotoHeader header) throws UnrenderablePhotoException {
        long maxScans = Math.min(MAX_SCANS, MAX_PIXELS / header.pixels());
        int scans = 1;
        for (int at = nextScan(file, scanData); at >= 0; at = nextScan(file, at)) {
            if (++scans > maxScans) {
                throw DamagedPhoto.unsupported(
                        "its %d × %d pixels are coded in more than %d passes, which no camera does"
                                .formatted(header.width(), header.height(), maxScans));
            }
        }
    }

    /**
     * Skips segments, because bytes in them may look like a marker.
     *
     * @return offset of the next scan's data, or -1 if there is none
     */
    private static int nextScan(byte[] file, int from) {
        int at = from;
        while (at < file.length - 3) {
            if (file[at] != (byte) 0xff) {
                at++;
                continue;
            }
            int marker = file[at + 1] & 255;
            if (marker == JpegSegment.EOI) {
                return -1;
            }
            at += hasBody(marker) ? segmentLength(file, at) : 1;
            if (marker == JpegSegment.SOS) {
                return at;
            }
        }
        return -1;
    }

    /**
     * False for a stuffed byte, a fill byte, a restart, and a marker without a body (ITU-T T.81 §B.1.1). Also false for a
     * reserved marker below 0xC0 (table B.1): if a restart is due, libjpeg continues after it byte by byte, so it must not hide a
     * scan.
     */
    private static boolean hasBody(int marker) {
        return marker >= 0xC0 && marker != 0xff && !(marker >= 0xD0 && marker <= 0xD8);
    }

    private static int segmentLength(byte[] file, int at) {
        return 2 + (((file[at + 2] & 255) << 8) | (file[at + 3] & 255));
    }
}
