package homeinventory.photos.engine.png.inflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InflationTest {
    private static final int HEADER_BYTES = 2;
    private static final int SUM_BYTES = 4;
    private static final int MAX_AT_ONCE = 5_000;

    /** Each kind makes deflate write something else. */
    static List<byte[]> texts() {
        var numbers = new Random(5);
        return List.of(
                new byte[0],
                bytes(1, () -> 7),
                bytes(300, () -> numbers.nextInt(3)),
                bytes(200_000, () -> numbers.nextInt(256)),
                bytes(200_000, () -> 0),
                bytes(200_000, () -> (int) (numbers.nextGaussian() * 4)),
                bytes(400_000, () -> Integer.numberOfTrailingZeros(numbers.nextInt())),
                farRepeats(numbers));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void deflated_data_of_every_kind_is_inflated(byte[] text) throws Exception {
        for (int strategy : new int[] {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY}) {
            for (int level : new int[] {0, 1, 6, 9}) {
                byte[] deflated = deflated(text, level, strategy);

                assertThat(inflated(deflated, text.length)).isEqualTo(text);
                assertThatThrownBy(() -> inflated(deflated, text.length + 1)).isInstanceOf(EOFException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void truncated_data_is_noticed(byte[] text) throws Exception {
        byte[] deflated = deflated(text, 6, Deflater.DEFAULT_STRATEGY);
        int end = deflated.length - SUM_BYTES;
        for (int missing = 2; missing <= Math.min(end, 40); missing++) {
            byte[] cut = Arrays.copyOf(deflated, end - missing);
            assertThatThrownBy(() -> inflated(cut, text.length + 1)).isInstanceOf(EOFException.class);
        }
    }

    /** Either may notice damage after the requested bytes. So the JDK is asked for all bytes, or for one less. */
    @Test
    void damaged_data_gives_the_same_result_as_the_jdks_inflater() throws Exception {
        var numbers = new Random(6);
        int refused = 0;
        int runs = 0;
        for (byte[] text : texts().subList(1, texts().size())) {
            byte[] some = Arrays.copyOf(text, Math.min(text.length, 3_000));
            for (int run = 0; run < 400; run++) {
                byte[] damaged = deflated(some, run % 10, run % 3);
                int changed = HEADER_BYTES + numbers.nextInt(Math.min(damaged.length, 200) - HEADER_BYTES);
                damaged[changed] ^= (byte) (1 << numbers.nextInt(8));

                byte[] inflated = inflatedOrNull(damaged, some.length);
                String description = "byte %d of %s".formatted(changed, Arrays.toString(damaged));
                if (inflated == null) {
                    assertThat(isWholeForJdk(damaged, some.length))
                            .as(description)
                            .isFalse();
                    refused++;
                } else {
                    byte[] expected = inflatedByJdk(damaged, some.length - 1);
                    assertThat(Arrays.copyOf(inflated, expected.length))
                            .as(description)
                            .isEqualTo(expected);
                }
                runs++;
            }
        }
        assertThat(refused).isBetween(runs / 10, runs * 9 / 10);
    }

    @Test
    void data_of_another_format_is_refused() {
        for (int[] header : new int[][] {{0x78, 0x9d}, {0x79, 0x9b}, {0x78, 0xbb}, {0x1f, 0x8b}}) {
            byte[] data = {(byte) header[0], (byte) header[1], 3, 0};
            assertThatThrownBy(() -> inflated(data, 1)).isInstanceOf(ZipException.class);
        }
    }

    @Test
    void data_of_empty_blocks_is_refused() throws Exception {
        byte[] text = bytes(300, () -> 7);

        assertThat(inflated(afterEmptyBlocks(900, text), text.length)).isEqualTo(text);
        assertThatThrownBy(() -> inflated(afterEmptyBlocks(1_100, text), text.length))
                .isInstanceOf(ZipException.class)
                .hasMessage("it is cut into 1,001 blocks for its first 0 bytes");
    }

    /** Each is stored and 0 bytes long. RFC 1951 §3.2.4. */
    private static byte[] afterEmptyBlocks(int count, byte[] text) throws IOException {
        byte[] deflated = deflated(text, 6, Deflater.DEFAULT_STRATEGY);
        var all = new ByteArrayOutputStream();
        all.write(deflated, 0, HEADER_BYTES);
        for (int i = 0; i < count; i++) {
            all.writeBytes(new byte[] {0, 0, 0, -1, -1});
        }
        all.write(deflated, HEADER_BYTES, deflated.length - HEADER_BYTES);
        return all.toByteArray();
    }

    private static byte[] inflated(byte[] deflated, int length) throws IOException {
        var inflation = new Inflation(new ByteArrayInputStream(deflated), MAX_AT_ONCE);
        byte[] inflated = new byte[length];
        // Pieces of all lengths, so that each boundary is crossed.
        int at = 0;
        for (int piece = 1; at < length; piece = piece * 3 % MAX_AT_ONCE + 1) {
            int count = Math.min(piece, length - at);
            System.arraycopy(inflation.bytes(), inflation.next(count), inflated, at, count);
            at += count;
        }
        return inflated;
    }

    private static byte @Nullable [] inflatedOrNull(byte[] deflated, int length) {
        try {
            return inflated(deflated, length);
        } catch (IOException e) {
            return null;
        }
    }

    /** Ignores the check sum: a PNG has others. */
    private static byte[] inflatedByJdk(byte[] deflated, int length) throws DataFormatException {
        byte[] inflated = new byte[length];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(deflated, HEADER_BYTES, deflated.length - HEADER_BYTES);
            assertThat(inflater.inflate(inflated)).isEqualTo(length);
            return inflated;
        }
    }

    private static boolean isWholeForJdk(byte[] deflated, int length) {
        byte[] inflated = new byte[1 << 20];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(deflated, HEADER_BYTES, deflated.length - HEADER_BYTES);
            return inflater.inflate(inflated) >= length && inflater.finished();
        } catch (DataFormatException e) {
            return false;
        }
    }

    private static byte[] deflated(byte[] text, int level, int strategy) throws IOException {
        var deflated = new ByteArrayOutputStream();
        try (var deflater = new Deflater(level)) {
            deflater.setStrategy(strategy);
            try (var out = new DeflaterOutputStream(deflated, deflater)) {
                out.write(text);
            }
        }
        return deflated.toByteArray();
    }

    private static byte[] bytes(int length, IntSupplier next) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) next.getAsInt();
        }
        return bytes;
    }

    /** From as far back as deflate goes. */
    private static byte[] farRepeats(Random numbers) {
        byte[] bytes = new byte[150_000];
        numbers.nextBytes(bytes);
        for (int at = 33_000; at + 400 < bytes.length; at += 500) {
            System.arraycopy(bytes, at - 32_000 - at % 600, bytes, at, 3 + at % 300);
        }
        return bytes;
    }
}
