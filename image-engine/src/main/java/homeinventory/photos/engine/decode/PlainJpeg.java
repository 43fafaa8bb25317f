package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.JpegHeader;
import homeinventory.photos.engine.header.JpegSegment;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.io.ByteArrayOutputStream;

/**
 * A JPEG without application data but for one marker that says how its colours are coded. ImageIO fails on odd
 * application data that no picture needs, and guesses at colours where other decoders do not.
 */
final class PlainJpeg {
    private static final byte[] JFIF = {
        (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0
    };

    private final JpegHeader header;
    private final int adobeTransform;

    private PlainJpeg(JpegHeader header, int adobeTransform) {
        this.header = header;
        this.adobeTransform = adobeTransform;
    }

    static PlainJpeg of(JpegHeader header) throws UnreadableHeaderException {
        int transform = -1;
        for (JpegSegment segment : header.segments()) {
            if (segment.marker() == JpegSegment.APP14
                    && segment.body().hasText(0, "Adobe")
                    && segment.body().holds(11, 1)) {
                transform = segment.body().u8(11);
            }
        }
        return new PlainJpeg(header, transform);
    }

    /** Whether an Adobe marker says so: then 255 is no ink. */
    boolean hasInvertedInks() {
        return adobeTransform >= 0;
    }

    /** Whether four channels are luminance, two colour differences and black. Adobe TN 5116 §18. */
    boolean isYcck() {
        return header.components() == 4 && adobeTransform == 2;
    }

    byte[] bytes(byte[] file) throws UnrenderablePhotoException, UnreadableHeaderException {
        int scanData = header.scanData();
        int end = JpegBody.end(file, scanData);
        var plain = new ByteArrayOutputStream(end);
        plain.write(0xff);
        plain.write(0xd8);
        plain.writeBytes(colourMarker());
        for (JpegSegment segment : header.segments()) {
            if (segment.isForDecoding()) {
                plain.write(file, (int) segment.start(), (int) (segment.end() - segment.start()));
            }
        }
        plain.write(file, scanData, end - scanData);
        return plain.toByteArray();
    }

    private byte[] colourMarker() throws UnreadableHeaderException {
        return switch (header.components()) {
            case 3 -> isRgb() ? adobe(0) : JFIF;
            case 4 -> adobe(isYcck() ? 2 : 0);
            default -> JFIF;
        };
    }

    /** As libjpeg decides: a JFIF marker means YCbCr, else Adobe's tells, else the names of the channels do. */
    boolean isRgb() throws UnreadableHeaderException {
        for (JpegSegment segment : header.segments()) {
            if (segment.marker() == JpegSegment.APP0 && segment.body().hasText(0, "JFIF\0")) {
                return false;
            }
        }
        return adobeTransform == 0 || (adobeTransform < 0 && hasChannelsNamedRgb());
    }

    private boolean hasChannelsNamedRgb() throws UnreadableHeaderException {
        for (JpegSegment segment : header.segments()) {
            if (segment.isFrame()) {
                FileBytes frame = segment.body();
                return frame.u8(6) == 'R' && frame.u8(9) == 'G' && frame.u8(12) == 'B';
            }
        }
        return false;
    }

    private static byte[] adobe(int transform) {
        return new byte[] {
            (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform
        };
    }
}
