package homeinventory.photos.engine.hostile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Ways to spoil a WebP's chunks. RFC 9649 §2. */
final class WebpSpoilings {
    private static final int FIRST_CHUNK = 12;
    private static final int RIFF_SIZE_AT = 4;

    private WebpSpoilings() {}

    static List<Spoiling> all() {
        return List.of(WebpSpoilings::changeFrameHeader, WebpSpoilings::addChunks, WebpSpoilings::fitSize);
    }

    /** Start code, sides, sampling, number of partitions; of a lossless one, its sides and transforms. */
    private static byte[] changeFrameHeader(byte[] file, Random numbers) {
        byte[] changed = file.clone();
        changed[FIRST_CHUNK + 8 + numbers.nextInt(24)] = (byte) numbers.nextInt(256);
        return changed;
    }

    private static byte[] addChunks(byte[] file, Random numbers) {
        byte[] chunk = "JUNK\2\0\0\0!!".getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer many = ByteBuffer.allocate(chunk.length * (1 + numbers.nextInt(12_000)));
        while (many.hasRemaining()) {
            many.put(chunk);
        }
        int at = numbers.nextBoolean() ? FIRST_CHUNK : file.length;
        return sized(ByteSpoilings.insert(file, many.array(), at));
    }

    /** Truncated, with a size that fits. */
    private static byte[] fitSize(byte[] file, Random numbers) {
        return sized(java.util.Arrays.copyOf(file, FIRST_CHUNK + 8 + numbers.nextInt(file.length - FIRST_CHUNK - 8)));
    }

    private static byte[] sized(byte[] file) {
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(RIFF_SIZE_AT, file.length - 8);
        return file;
    }
}
