package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;

/** Finds a JPEG's end, because decoders paint missing data grey instead of failing. ITU-T T.81 §B.1.1. */
final class JpegBody {
    private static final int EOI = 0xD9;

    private JpegBody() {}

    /**
     * Searches backwards for an end marker, which is fast. No end marker can be inside picture data: it belongs to the picture
     * or to something appended to it.
     *
     * @param scanData offset of the first scan's data
     * @throws UnrenderablePhotoException if there is no end marker
     */
    static void requireSomeEnd(byte[] file, int scanData) throws UnrenderablePhotoException {
        for (int at = file.length - 2; at >= scanData; at--) {
            if (file[at] == (byte) 0xff && file[at + 1] == (byte) EOI) {
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
            if (marker == EOI) {
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
        return 2 + (((file[at + 2] & 255) << 8) | (file[at + 3] & 255));
    }

    /** Tables, the next scan's header, the number of lines, application data, a comment. */
    private static boolean mayFollowScan(int marker) {
        return marker == 0xC4
                || (marker >= 0xDA && marker <= 0xDD)
                || (marker >= 0xE0 && marker <= 0xEF)
                || marker == 0xFE;
    }
}
