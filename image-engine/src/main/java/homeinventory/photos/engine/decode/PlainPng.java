package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.UnrenderablePhotoException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A PNG with nothing but its picture, checked against the file's own sums. What is dropped are texts that may inflate
 * to anything, and application data that the JDK's reader may trip over. PNG (Third Edition) §5.3.
 */
final class PlainPng {
    private static final int SIGNATURE_BYTES = 8;
    private static final int FRAME_BYTES = 12;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PlainPng() {}

    static byte[] of(byte[] file) throws UnrenderablePhotoException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        var plain = new ByteArrayOutputStream(file.length);
        plain.write(file, 0, SIGNATURE_BYTES);
        int at = SIGNATURE_BYTES;
        @Nullable String type = null;
        while (!"IEND".equals(type)) {
            int length = at + FRAME_BYTES <= file.length ? bytes.getInt(at) : -1;
            if (length < 0 || length > file.length - at - FRAME_BYTES) {
                throw DamagedPhoto.truncated();
            }
            type = new String(file, at + 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
            if (KEPT.contains(type)) {
                requireSum(file, at + 4, 4 + length, bytes.getInt(at + 8 + length));
                plain.write(file, at, FRAME_BYTES + length);
            }
            at += FRAME_BYTES + length;
        }
        return plain.toByteArray();
    }

    private static void requireSum(byte[] file, int from, int length, int expected) throws UnrenderablePhotoException {
        var sum = new CRC32();
        sum.update(file, from, length);
        if ((int) sum.getValue() != expected) {
            throw DamagedPhoto.corrupt("a part of it was changed after it was written (wrong check sum)");
        }
    }
}
