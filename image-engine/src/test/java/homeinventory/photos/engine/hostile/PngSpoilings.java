package homeinventory.photos.engine.hostile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/** Ways to spoil a PNG. Its check sums are corrected afterwards, so that they do not reveal it. */
final class PngSpoilings {
    private static final int SIGNATURE_BYTES = 8;
    private static final int WIDTH_AT = 8;
    private static final int DEPTH_AT = 16;

    private PngSpoilings() {}

    static List<Spoiling> all() {
        return List.of(
                PngSpoilings::changeBody,
                PngSpoilings::lieAboutSize,
                PngSpoilings::lieAboutKind,
                PngSpoilings::addTexts);
    }

    private static byte[] changeBody(byte[] file, Random numbers) {
        byte[] changed = file.clone();
        List<Integer> chunks = chunks(changed);
        int chunk = chunks.get(numbers.nextInt(chunks.size()));
        int length = ByteBuffer.wrap(changed).getInt(chunk);
        for (int i = numbers.nextInt(3); i >= 0 && length > 0; i--) {
            changed[chunk + 8 + numbers.nextInt(length)] = (byte) numbers.nextInt(256);
        }
        return summedUp(changed, chunk);
    }

    private static byte[] lieAboutSize(byte[] file, Random numbers) {
        byte[] changed = file.clone();
        ByteBuffer.wrap(changed).putInt(SIGNATURE_BYTES + WIDTH_AT + 4 * numbers.nextInt(2), 1 + numbers.nextInt(8192));
        return summedUp(changed, SIGNATURE_BYTES);
    }

    /** Depth, colour type, compression, filter or interlacing. */
    private static byte[] lieAboutKind(byte[] file, Random numbers) {
        byte[] changed = file.clone();
        changed[SIGNATURE_BYTES + DEPTH_AT + numbers.nextInt(5)] = (byte) numbers.nextInt(17);
        return summedUp(changed, SIGNATURE_BYTES);
    }

    private static byte[] addTexts(byte[] file, Random numbers) {
        byte[] text = "tEXtkey\0value".getBytes(StandardCharsets.ISO_8859_1);
        byte[] chunk = summedUp(
                ByteBuffer.allocate(text.length + 8)
                        .putInt(text.length - 4)
                        .put(text)
                        .array(),
                0);
        ByteBuffer many = ByteBuffer.allocate(chunk.length * (1 + numbers.nextInt(5_000)));
        while (many.hasRemaining()) {
            many.put(chunk);
        }
        List<Integer> chunks = chunks(file);
        return ByteSpoilings.insert(file, many.array(), chunks.get(1 + numbers.nextInt(chunks.size() - 1)));
    }

    /** Offsets of the length fields. PNG (Third Edition) §5.3. */
    private static List<Integer> chunks(byte[] file) {
        var starts = new ArrayList<Integer>();
        for (int at = SIGNATURE_BYTES;
                at < file.length;
                at += 12 + ByteBuffer.wrap(file).getInt(at)) {
            starts.add(at);
        }
        return starts;
    }

    private static byte[] summedUp(byte[] file, int chunk) {
        int length = ByteBuffer.wrap(file).getInt(chunk);
        var sum = new CRC32();
        sum.update(file, chunk + 4, 4 + length);
        ByteBuffer.wrap(file).putInt(chunk + 8 + length, (int) sum.getValue());
        return file;
    }
}
