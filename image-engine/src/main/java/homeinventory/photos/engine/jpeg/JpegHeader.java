package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.colour.ToSrgb;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * The header of a JPEG file. ITU-T T.81 annex B; application segments: JFIF 1.02, EXIF 2.3 §4.5.4, Adobe TN 5116 §18,
 * ICC.1:2010 annex B.4.
 *
 * @param segments up to and including the first scan header
 * @param frame the body of the frame header
 * @param components 1 (grey), 3 (colour) or 4 (print)
 */
public record JpegHeader(PhotoHeader header, List<JpegSegment> segments, FileBytes frame, int components) {
    public static JpegHeader read(FileBytes file) throws UnreadableHeaderException {
        JpegSegments walked = JpegSegments.upToFirstScan(file);
        List<JpegSegment> segments = walked.segments();
        JpegSegment first = segments.stream()
                .filter(JpegSegment::isFrame)
                .findFirst()
                .orElseThrow(() -> new UnreadableHeaderException("its header does not say how large the picture is"));
        FileBytes frame = first.body();
        int height = frame.u16(1, ByteOrder.BIG_ENDIAN);
        int width = frame.u16(3, ByteOrder.BIG_ENDIAN);
        int components = frame.u8(5);
        boolean progressive = first.marker() == 0xC2;
        var header = PhotoHeader.of(new JpegFormat(), width, height, walked.orientation(), progressive);
        requireSupported(first.marker(), frame.u8(0), components);
        return new JpegHeader(header, segments, frame, components);
    }

    /** Cameras write baseline, extended sequential and progressive JPEGs with Huffman codes and 8 bits. */
    private static void requireSupported(int frameMarker, int bits, int components) throws UnreadableHeaderException {
        if (frameMarker > 0xC2) {
            throw new UnreadableHeaderException(
                    "it is a rare kind of JPEG (process %d) that cannot be shown".formatted(frameMarker - 0xC0));
        }
        if (bits != 8) {
            throw new UnreadableHeaderException("its colours have %d bits, and only 8 are supported".formatted(bits));
        }
        if (components != 1 && components != 3 && components != 4) {
            throw new UnreadableHeaderException("it has %d colour channels".formatted(components));
        }
    }

    /**
     * Offset of the first scan's data.
     *
     * @throws UnreadableHeaderException if the file ends before it
     */
    public int scanData() throws UnreadableHeaderException {
        JpegSegment last = segments.getLast();
        if (last.marker() != JpegSegment.SOS) {
            throw new UnreadableHeaderException("the file ends inside its header");
        }
        return (int) last.end();
    }

    /**
     * The embedded colour profile, in parts that are numbered from 1. ICC.1:2010 annex B.4.
     *
     * @return empty also if the profile is broken or too large
     */
    Optional<byte[]> colourProfile() throws UnreadableHeaderException {
        var parts = new FileBytes[256];
        int count = 0;
        for (JpegSegment segment : segments) {
            FileBytes body = segment.body();
            if (segment.marker() == JpegSegment.APP2 && body.hasText(0, "ICC_PROFILE\0") && body.holds(12, 2)) {
                parts[body.u8(12)] = body.from(14);
                count = body.u8(13);
            }
        }
        var profile = new ByteArrayOutputStream();
        for (int number = 1; number <= count; number++) {
            if (parts[number] == null || profile.size() + parts[number].size() > ToSrgb.MAX_PROFILE_BYTES) {
                return Optional.empty();
            }
            profile.writeBytes(parts[number].toArray());
        }
        return count == 0 ? Optional.empty() : Optional.of(profile.toByteArray());
    }
}
