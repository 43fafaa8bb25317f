package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.header.FileBytes;

/**
 * A marker segment of a JPEG file. ITU-T T.81 §B.1.1.4.
 *
 * @param marker second byte of the marker, 0xC0 to 0xFE
 * @param start offset of the marker's 0xFF, in bytes
 * @param body the bytes after the length field
 */
public record JpegSegment(int marker, long start, FileBytes body) {
    public static final int EOI = 0xD9;
    public static final int SOS = 0xDA;
    public static final int APP0 = 0xE0;
    public static final int APP1 = 0xE1;
    public static final int APP2 = 0xE2;
    public static final int APP14 = 0xEE;
    public static final int APP15 = 0xEF;
    public static final int COM = 0xFE;

    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;

    /** Whether it is a frame header. ITU-T T.81 §B.2.2, table B.1. */
    public boolean isFrame() {
        return marker >= 0xC0 && marker <= 0xCF && marker != DHT && marker != JPG && marker != DAC;
    }

    /** Whether a decoder needs it: true for all but application data and comments. */
    public boolean isForDecoding() {
        return !(marker >= APP0 && marker <= APP15) && marker != COM;
    }

    /** Offset of the byte after the segment. */
    public long end() {
        return start + 4 + body.size();
    }
}
