package homeinventory.photos.engine.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways to spoil a file of any format. */
final class ByteSpoilings {
    /** A wrong byte has the largest effect in a header. */
    private static final int HEADER_BYTES = 700;

    private static final int[] EDGES = {0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, -1};

    private ByteSpoilings() {}

    static List<Spoiling> all() {
        return List.of(
                ByteSpoilings::cut,
                ByteSpoilings::flipBits,
                ByteSpoilings::changeHeader,
                ByteSpoilings::setNumber,
                ByteSpoilings::repeatSlice,
                ByteSpoilings::dropSlice,
                ByteSpoilings::swapSlices,
                ByteSpoilings::fillRest,
                ByteSpoilings::noiseAfterStart);
    }

    private static byte[] cut(byte[] file, Random numbers) {
        return Arrays.copyOf(file, numbers.nextInt(file.length));
    }

    private static byte[] flipBits(byte[] file, Random numbers) {
        byte[] changed = file.clone();
        for (int i = numbers.nextInt(20); i >= 0; i--) {
            changed[numbers.nextInt(changed.length)] ^= (byte) (1 << numbers.nextInt(8));
        }
        return changed;
    }

    private static byte[] changeHeader(byte[] file, Random numbers) {
        byte[] changed = file.clone();
        for (int i = numbers.nextInt(4); i >= 0; i--) {
            changed[numbers.nextInt(Math.min(HEADER_BYTES, changed.length))] = (byte) numbers.nextInt(256);
        }
        return changed;
    }

    /** Lengths, counts and sizes have two or four bytes, in either byte order. */
    private static byte[] setNumber(byte[] file, Random numbers) {
        byte[] changed = file.clone();
        int bytes = numbers.nextBoolean() ? 2 : 4;
        int at = numbers.nextInt(Math.min(HEADER_BYTES, changed.length) - bytes);
        int value = EDGES[numbers.nextInt(EDGES.length)];
        boolean bigEndian = numbers.nextBoolean();
        for (int i = 0; i < bytes; i++) {
            changed[at + i] = (byte) (value >> (8 * (bigEndian ? bytes - 1 - i : i)));
        }
        return changed;
    }

    private static byte[] repeatSlice(byte[] file, Random numbers) {
        int start = numbers.nextInt(file.length);
        int length = numbers.nextInt(Math.min(file.length - start, 2_000)) + 1;
        byte[] slice = Arrays.copyOfRange(file, start, start + length);
        return insert(file, slice, numbers.nextInt(file.length));
    }

    private static byte[] dropSlice(byte[] file, Random numbers) {
        int start = numbers.nextInt(file.length);
        int end = start + numbers.nextInt(file.length - start) / (1 + numbers.nextInt(50));
        return insert(Arrays.copyOf(file, start), Arrays.copyOfRange(file, end, file.length), start);
    }

    private static byte[] swapSlices(byte[] file, Random numbers) {
        int length = 1 + numbers.nextInt(Math.min(64, file.length / 2));
        int one = numbers.nextInt(file.length - length);
        int other = numbers.nextInt(file.length - length);
        byte[] changed = file.clone();
        System.arraycopy(file, one, changed, other, length);
        System.arraycopy(file, other, changed, one, length);
        return changed;
    }

    private static byte[] fillRest(byte[] file, Random numbers) {
        byte[] changed = file.clone();
        byte filler = (byte) (numbers.nextBoolean() ? 0 : numbers.nextInt(256));
        Arrays.fill(changed, numbers.nextInt(file.length), file.length, filler);
        return changed;
    }

    private static byte[] noiseAfterStart(byte[] file, Random numbers) {
        byte[] changed = new byte[file.length];
        numbers.nextBytes(changed);
        System.arraycopy(file, 0, changed, 0, Math.min(file.length, 4 + numbers.nextInt(HEADER_BYTES)));
        return changed;
    }

    static byte[] insert(byte[] file, byte[] inserted, int at) {
        byte[] result = Arrays.copyOf(file, file.length + inserted.length);
        System.arraycopy(inserted, 0, result, at, inserted.length);
        System.arraycopy(file, at, result, at + inserted.length, file.length - at);
        return result;
    }
}
