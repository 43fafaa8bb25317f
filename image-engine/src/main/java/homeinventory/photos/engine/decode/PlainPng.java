package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.UnrenderablePhotoException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG with nothing but its picture, checked against the file's own sums. What is dropped are texts that may inflate
 * to anything, and application data that the JDK's reader may trip over.
 */
final class PlainPng {
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PlainPng() {}

    static byte[] of(byte[] file) throws UnrenderablePhotoException {
        var plain = new ByteArrayOutputStream(file.length);
        plain.write(file, 0, PngBody.SIGNATURE_BYTES);
        PngBody.walk(file, (type, start, length) -> {
            if (KEPT.contains(type)) {
                requireSum(file, start, length);
                plain.write(file, start, PngBody.FRAME_BYTES + length);
            }
        });
        return plain.toByteArray();
    }

    /** Checks what a picture is made of: its end is there, and its sums are right. */
    static void requireWhole(byte[] file) throws UnrenderablePhotoException {
        PngBody.walk(file, (type, start, length) -> {
            if (KEPT.contains(type)) {
                requireSum(file, start, length);
            }
        });
    }

    /** Over type and body. PNG (Third Edition) §5.5. */
    private static void requireSum(byte[] file, int start, int length) throws UnrenderablePhotoException {
        var sum = new CRC32();
        sum.update(file, start + 4, 4 + length);
        if ((int) sum.getValue() != ByteBuffer.wrap(file).getInt(start + 8 + length)) {
            throw DamagedPhoto.corrupt("a part of it was changed after it was written (wrong check sum)");
        }
    }
}
