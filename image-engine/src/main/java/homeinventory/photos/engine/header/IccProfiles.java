package homeinventory.photos.engine.header;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds the embedded colour profile. One that is broken or absurdly large counts as absent. */
public final class IccProfiles {
    /** Print profiles have some 2 MB; a compressed one could claim anything. */
    private static final int MAX_BYTES = 4 << 20;

    private static final String JPEG_PREFIX = "ICC_PROFILE\0";

    private IccProfiles() {}

    /** Parts in {@code APP2} segments, numbered from 1. ICC.1:2010 annex B.4. */
    public static Optional<byte[]> of(JpegHeader jpeg) throws UnreadableHeaderException {
        byte[][] parts = new byte[256][];
        int count = 0;
        for (JpegSegment segment : jpeg.segments()) {
            FileBytes body = segment.body();
            if (segment.marker() == JpegSegment.APP2 && body.hasText(0, JPEG_PREFIX) && body.holds(12, 2)) {
                parts[body.u8(12)] = body.slice(14, body.size() - 14).toArray();
                count = body.u8(13);
            }
        }
        return count == 0 ? Optional.empty() : joined(parts, count);
    }

    private static Optional<byte[]> joined(byte[][] parts, int count) {
        byte[] all = new byte[0];
        for (int number = 1; number <= count; number++) {
            byte[] part = parts[number];
            if (part == null || all.length + part.length > MAX_BYTES) {
                return Optional.empty();
            }
            int at = all.length;
            all = Arrays.copyOf(all, at + part.length);
            System.arraycopy(part, 0, all, at, part.length);
        }
        return Optional.of(all);
    }

    /** A name, a zero, the compression method 0, and a zlib stream. PNG (Third Edition) §11.3.2.3. */
    public static Optional<byte[]> of(PngHeader png) {
        return png.chunk("iCCP").flatMap(body -> inflated(body.toArray()));
    }

    private static Optional<byte[]> inflated(byte[] body) {
        int data = 0;
        while (data < body.length && body[data] != 0) {
            data++;
        }
        data += 2;
        if (data >= body.length) {
            return Optional.empty();
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(body, data, body.length - data);
            byte[] profile = new byte[MAX_BYTES];
            int length = inflater.inflate(profile);
            return inflater.finished() ? Optional.of(Arrays.copyOf(profile, length)) : Optional.empty();
        } catch (DataFormatException broken) {
            return Optional.empty();
        }
    }

    /** RFC 9649 §2.7.1.4. */
    public static Optional<byte[]> of(WebpHeader webp) {
        return webp.chunks().stream()
                .filter(chunk -> chunk.type().equals("ICCP") && chunk.body().size() <= MAX_BYTES)
                .findFirst()
                .map(chunk -> chunk.body().toArray());
    }
}
