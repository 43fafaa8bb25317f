package homeinventory.photos.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files chunk by chunk, also such as no encoder writes. */
final class PngFixtures {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private PngFixtures() {}

    static byte[] png(byte[]... chunks) {
        return ExifFixtures.concat(SIGNATURE, ExifFixtures.concat(chunks));
    }

    /** @param colourType as in PNG (Third Edition) §11.2.1, table 12 */
    static byte[] ihdr(int width, int height, int bits, int colourType, boolean interlaced) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) bits)
                        .put((byte) colourType)
                        .putShort((short) 0)
                        .put((byte) (interlaced ? 1 : 0))
                        .array());
    }

    /** @param rows each with its filter byte first */
    static byte[] idat(byte[] rows) {
        return chunk("IDAT", deflate(rows));
    }

    static byte[] iend() {
        return chunk("IEND", new byte[0]);
    }

    static byte[] chunk(String type, byte[] body) {
        byte[] typeAndBody = ExifFixtures.concat(ExifFixtures.ascii(type), body);
        var sum = new CRC32();
        sum.update(typeAndBody);
        return ByteBuffer.allocate(12 + body.length)
                .putInt(body.length)
                .put(typeAndBody)
                .putInt((int) sum.getValue())
                .array();
    }

    /** Puts chunks between the header and what follows it. */
    static byte[] withChunks(byte[] png, byte[]... chunks) {
        int afterIhdr = 8 + 25;
        return ExifFixtures.concat(
                java.util.Arrays.copyOf(png, afterIhdr),
                ExifFixtures.concat(chunks),
                java.util.Arrays.copyOfRange(png, afterIhdr, png.length));
    }

    static byte[] deflate(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
