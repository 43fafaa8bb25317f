package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.header.ExifOrientation;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.Orientation;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Walks a JPEG's marker segments up to and including its first scan header. ITU-T T.81 §B.1 and §B.2. */
final class JpegSegments {
    /** Far more than any real file has. It limits the memory for a file that consists of markers. */
    private static final int MAX_MARKERS = 10_000;

    private static final String EXIF = "Exif\0\0";
    /** Of a frame header: bits, height, width, number of components. ITU-T T.81 §B.2.2. */
    private static final int FRAME_BYTES = 6;

    private final FileBytes file;
    private final ExifOrientation exif = new ExifOrientation();
    private final List<JpegSegment> segments = new ArrayList<>();
    private long at = 2;

    private JpegSegments(FileBytes file) {
        this.file = file;
    }

    static JpegSegments upToFirstScan(FileBytes file) throws UnreadableHeaderException {
        var segments = new JpegSegments(file);
        segments.walk();
        return segments;
    }

    /** The segments; the list ends early if the file is truncated or continues without a marker. */
    List<JpegSegment> segments() {
        return segments;
    }

    Orientation orientation() {
        return exif.orientation();
    }

    private void walk() throws UnreadableHeaderException {
        for (int markers = 0; ; markers++) {
            if (markers == MAX_MARKERS) {
                throw new UnreadableHeaderException("its header has more than " + MAX_MARKERS + " parts");
            }
            if (!findMarker()) {
                return;
            }
            int marker = file.u8(at + 1);
            if (marker == JpegSegment.EOI) {
                return;
            }
            if (hasNoBody(marker)) {
                at += 2;
            } else if (!addSegment(marker) || marker == JpegSegment.SOS) {
                return;
            }
        }
    }

    /** Skips stray bytes before a marker, as every decoder does. */
    private boolean findMarker() throws UnreadableHeaderException {
        while (file.holds(at, 2)) {
            if (file.u8(at) == 0xff) {
                int next = file.u8(at + 1);
                if (next != 0xff && next != 0) {
                    return true;
                }
            }
            at++;
        }
        return false;
    }

    private boolean addSegment(int marker) throws UnreadableHeaderException {
        if (!file.holds(at, 4)) {
            return false;
        }
        int length = file.u16(at + 2, ByteOrder.BIG_ENDIAN);
        if (length < 2 || !file.holds(at + 2, length)) {
            return false;
        }
        var segment = new JpegSegment(marker, at, file.slice(at + 4, length - 2));
        segments.add(segment);
        if (segment.isFrame()) {
            segment.body().keep(FRAME_BYTES);
        } else if (marker == JpegSegment.APP1 && segment.body().hasText(0, EXIF)) {
            exif.read(segment.body().from(EXIF.length()));
        }
        at = segment.end();
        return true;
    }

    private static boolean hasNoBody(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    }
}
