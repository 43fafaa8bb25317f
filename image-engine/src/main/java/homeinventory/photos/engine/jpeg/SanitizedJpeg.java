package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.io.ByteArrayOutputStream;

/**
 * A JPEG without application data, except one marker that says how its colours are coded. ImageIO fails on unusual application
 * data that no picture needs, and it guesses colours where other decoders do not.
 */
final class SanitizedJpeg {
    private static final byte[] JFIF = {
        (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0
    };

    private final JpegHeader header;
    private final int adobeTransform;

    private SanitizedJpeg(JpegHeader header, int adobeTransform) {
        this.header = header;
        this.adobeTransform = adobeTransform;
    }

    static SanitizedJpeg of(JpegHeader header) throws UnreadableHeaderException {
        int transform = -1;
        for (JpegSegment segment : header.segments()) {
            if (segment.marker() == JpegSegment.APP14
                    && segment.body().hasText(0, "Adobe")
                    && segment.body().holds(11, 1)) {
                transform = segment.body().u8(11);
            }
        }
        return new SanitizedJpeg(header, transform);
    }

    /** Whether 255 means no ink, which is so if there is an Adobe marker. */
    boolean hasInvertedInks() {
        return adobeTransform >= 0;
    }

    /** Whether the four components are luminance, two chroma components and black. Adobe TN 5116 §18. */
    boolean isYcck() {
        return header.components() == 4 && adobeTransform == 2;
    }

    byte[] bytes(byte[] file) throws UnrenderablePhotoException, UnreadableHeaderException {
        int scanData = header.scanData();
        int end = JpegBody.end(file, scanData);
        var sanitized = new ByteArrayOutputStream(end);
        sanitized.write(0xff);
        sanitized.write(0xd8);
        sanitized.writeBytes(colourMarker());
        for (JpegSegment segment : header.segments()) {
            if (segment.isForDecoding()) {
                sanitized.write(file, (int) segment.start(), (int) (segment.end() - segment.start()));
            }
        }
        sanitized.write(file, scanData, end - scanData);
        return sanitized.toByteArray();
    }

    private byte[] colourMarker() throws UnreadableHeaderException {
        return switch (header.components()) {
            case 3 -> isRgb() ? adobe(0) : JFIF;
            case 4 -> adobe(isYcck() ? 2 : 0);
            default -> JFIF;
        };
    }

    /** Decides like libjpeg: a JFIF marker means YCbCr; otherwise the Adobe marker decides, then the components' names. */
    boolean isRgb() throws UnreadableHeaderException {
        boolean isJfif = header.segments().stream()
                .anyMatch(segment ->
                        segment.marker() == JpegSegment.APP0 && segment.body().hasText(0, "JFIF\0"));
        if (isJfif || adobeTransform > 0) {
            return false;
        }
        FileBytes frame = header.frame();
        return adobeTransform == 0 || (frame.u8(6) == 'R' && frame.u8(9) == 'G' && frame.u8(12) == 'B');
    }

    private static byte[] adobe(int transform) {
        return new byte[] {
            (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform
        };
    }
}
