package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.colour.ToSrgb;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.util.Arrays;
import java.util.Optional;

/** The embedded colour profile, in parts in {@code APP2} segments, numbered from 1. ICC.1:2010 annex B.4. */
final class JpegProfile {
    private static final String PREFIX = "ICC_PROFILE\0";

    private JpegProfile() {}

    /** @return empty also if the profile is broken or too large */
    static Optional<byte[]> of(JpegHeader jpeg) throws UnreadableHeaderException {
        byte[][] parts = new byte[256][];
        int count = 0;
        for (JpegSegment segment : jpeg.segments()) {
            FileBytes body = segment.body();
            if (segment.marker() == JpegSegment.APP2 && body.hasText(0, PREFIX) && body.holds(12, 2)) {
                parts[body.u8(12)] = body.from(14).toArray();
                count = body.u8(13);
            }
        }
        return count == 0 ? Optional.empty() : joined(parts, count);
    }

    private static Optional<byte[]> joined(byte[][] parts, int count) {
        byte[] all = new byte[0];
        for (int number = 1; number <= count; number++) {
            byte[] part = parts[number];
            if (part == null || all.length + part.length > ToSrgb.MAX_PROFILE_BYTES) {
                return Optional.empty();
            }
            int at = all.length;
            all = Arrays.copyOf(all, at + part.length);
            System.arraycopy(part, 0, all, at, part.length);
        }
        return Optional.of(all);
    }
}
