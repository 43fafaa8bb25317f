package homeinventory.photos.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files chunk by chunk, also files that no encoder writes. */
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

    /**
     * A picture of any kind that PNG knows, without compression tricks: every row unfiltered.
     *
     * @param samples gives a pixel's samples, each within {@code bits}
     */
    static byte[] picture(int width, int height, int bits, int colourType, PixelSamples samples, byte[]... before) {
        return png(
                ihdr(width, height, bits, colourType, false),
                ExifFixtures.concat(before),
                idat(rows(0, 0, 1, 1, width, height, bits, samples)),
                iend());
    }

    /** The same in Adam7 order. PNG (Third Edition) §8.1. */
    static byte[] interlaced(int width, int height, int bits, int colourType, PixelSamples samples) {
        int[][] passes = {
            {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
        };
        var all = new ByteArrayOutputStream();
        for (int[] pass : passes) {
            all.writeBytes(rows(pass[0], pass[1], pass[2], pass[3], width, height, bits, samples));
        }
        return png(ihdr(width, height, bits, colourType, true), idat(all.toByteArray()), iend());
    }

    private static byte[] rows(
            int x0, int y0, int stepX, int stepY, int width, int height, int bits, PixelSamples samples) {
        var out = new ByteArrayOutputStream();
        for (int y = y0; y < height && x0 < width; y += stepY) {
            out.write(0);
            int pending = 0;
            int pendingBits = 0;
            for (int x = x0; x < width; x += stepX) {
                for (int sample : samples.at(x, y)) {
                    pending = (pending << bits) | sample;
                    pendingBits += bits;
                    while (pendingBits >= 8) {
                        pendingBits -= 8;
                        out.write(pending >> pendingBits);
                    }
                }
            }
            if (pendingBits > 0) {
                out.write(pending << (8 - pendingBits));
            }
        }
        return out.toByteArray();
    }

    /** PNG (Third Edition) §11.3.2.3. */
    static byte[] iccp(byte[] profile) {
        return chunk("iCCP", ExifFixtures.concat(ExifFixtures.ascii("p\0\0"), deflate(profile)));
    }

    /** A pixel's samples. */
    @FunctionalInterface
    interface PixelSamples {
        int[] at(int x, int y);
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
