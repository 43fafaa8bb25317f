package homeinventory.photos.engine.png;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG with nothing but its picture, whose check sums are right. It has no texts, which may inflate to any size, and no
 * application data, on which the JDK's reader may fail.
 */
final class SanitizedPng {
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private SanitizedPng() {}

    static byte[] of(byte[] file) throws UnrenderablePhotoException {
        var sanitized = new ByteArrayOutputStream(file.length);
        sanitized.write(file, 0, PngHeader.FIRST_CHUNK);
        walk(file, (start, length) -> sanitized.write(file, start, length));
        return sanitized.toByteArray();
    }

    /** Checks that the picture's end is there, because decoders ignore a missing one, and that its check sums are right. */
    static void requireWhole(byte[] file) throws UnrenderablePhotoException {
        walk(file, (start, length) -> {});
    }

    /** Visits the chunks that are kept, up to the end of the {@code IEND} chunk. PNG (Third Edition) §5.3. */
    private static void walk(byte[] file, Visitor visitor) throws UnrenderablePhotoException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int at = PngHeader.FIRST_CHUNK;
        String type = "";
        while (!type.equals("IEND")) {
            int length = at + PngHeader.AROUND_BODY_BYTES <= file.length ? bytes.getInt(at) : -1;
            if (length < 0 || length > file.length - at - PngHeader.AROUND_BODY_BYTES) {
                throw DamagedPhoto.truncated();
            }
            type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (KEPT.contains(type)) {
                requireSum(file, at, length);
                visitor.visit(at, PngHeader.AROUND_BODY_BYTES + length);
            }
            at += PngHeader.AROUND_BODY_BYTES + length;
        }
    }

    /** Over type and body. PNG (Third Edition) §5.5. */
    private static void requireSum(byte[] file, int start, int length) throws UnrenderablePhotoException {
        var sum = new CRC32();
        sum.update(file, start + 4, 4 + length);
        if ((int) sum.getValue() != ByteBuffer.wrap(file).getInt(start + 8 + length)) {
            throw DamagedPhoto.corrupt("a part of it was changed after it was written (wrong check sum)");
        }
    }

    /** Receives a whole chunk. */
    private interface Visitor {
        void visit(int start, int length);
    }
}
