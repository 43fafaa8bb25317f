package homeinventory.photos.engine.png;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
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
        sanitized.write(file, 0, PngBody.SIGNATURE_BYTES);
        PngBody.walk(file, (type, start, length) -> {
            if (KEPT.contains(type)) {
                requireSum(file, start, length);
                sanitized.write(file, start, PngBody.FRAME_BYTES + length);
            }
        });
        return sanitized.toByteArray();
    }

    /** Checks that the picture's end is there and that its check sums are right. */
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
