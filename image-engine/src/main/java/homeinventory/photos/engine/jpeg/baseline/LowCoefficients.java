package homeinventory.photos.engine.jpeg.baseline;

import java.util.Arrays;

/**
 * The low coefficients of a row of blocks: of each block, the lowest {@code size} × {@code size} of 8 × 8, which a reduced
 * picture consists of. They are stored by coefficient and not by block. So a few loops over arrays transform all blocks, and
 * the JIT does sixteen steps of such a loop at once.
 */
final class LowCoefficients {
    private static final int SIDE = Component.BLOCK_SIDE;

    /** In natural order. */
    private final int[] factors;
    /** In zigzag order, then by block. High coefficients share an array that is never read. */
    private final int[][] zigzag;
    /** In natural order (row by row), then by block. */
    private final int[][] natural;

    private int block;

    /**
     * All zero.
     *
     * @param quantization 64 factors in zigzag order
     * @param blocks in the row
     */
    LowCoefficients(int size, int[] quantization, int blocks) {
        natural = new int[size * size][blocks];
        int[] zigzagIndexes = zigzagIndexes(size);
        factors = Arrays.stream(zigzagIndexes).map(index -> quantization[index]).toArray();
        zigzag = new int[Arrays.stream(zigzagIndexes).max().orElseThrow() + 1][];
        Arrays.fill(zigzag, new int[blocks]);
        for (int i = 0; i < zigzagIndexes.length; i++) {
            zigzag[zigzagIndexes[i]] = natural[i];
        }
    }

    /** In natural order: the zigzag index of each coefficient. ITU-T T.81 figure 5. */
    private static int[] zigzagIndexes(int size) {
        int[] indexes = new int[size * size];
        int next = 0;
        for (int diagonal = 0; diagonal < 2 * SIDE - 1; diagonal++) {
            for (int i = Math.max(0, diagonal - SIDE + 1); i <= Math.min(diagonal, SIDE - 1); i++) {
                int row = diagonal % 2 == 0 ? diagonal - i : i;
                int column = diagonal - row;
                if (row < size && column < size) {
                    indexes[row * size + column] = next;
                }
                next++;
            }
        }
        return indexes;
    }

    /** The highest zigzag index that {@link #set} takes. */
    int last() {
        return zigzag.length - 1;
    }

    /** From now on, {@link #set} is about this block. */
    void select(int block) {
        this.block = block;
    }

    /** Sets a coefficient as it is in the file, not dequantized. */
    void set(int zigzagIndex, int value) {
        zigzag[zigzagIndex][block] = value;
    }

    /**
     * Dequantizes all coefficients. To be called once before {@link #clear()}.
     *
     * @return in natural order, then by block; the caller may overwrite them
     */
    int[][] dequantized() {
        for (int i = 0; i < factors.length; i++) {
            multiply(natural[i], factors[i]);
        }
        return natural;
    }

    private static void multiply(int[] values, int factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    void clear() {
        for (int[] values : natural) {
            Arrays.fill(values, 0);
        }
    }
}
