package homeinventory.photos.engine.decode.baseline;

import java.util.Arrays;

/**
 * The coefficients of a row of blocks that a reduced picture is made of: of each block, the lowest {@code size} ×
 * {@code size} of 8 × 8. They lie by place and not by block, since all blocks are then transformed by a few loops over
 * arrays, of which the JIT does sixteen steps at once.
 */
final class LowCoefficients {
    private static final int SIDE = Component.BLOCK_SIDE;

    /** By place. */
    private final int[] factors;
    /** By number in the order of the file, then by block. Numbers that are no place share an array that nobody reads. */
    private final int[][] byNumber;
    /** By place, row by row, then by block. */
    private final int[][] byPlace;

    private int block;

    /**
     * All zero.
     *
     * @param quantization 64 factors in the order of the file
     * @param blocks in the row
     */
    LowCoefficients(int size, int[] quantization, int blocks) {
        byPlace = new int[size * size][blocks];
        int[] numbers = numbers(size);
        factors = Arrays.stream(numbers).map(number -> quantization[number]).toArray();
        byNumber = new int[Arrays.stream(numbers).max().orElseThrow() + 1][];
        Arrays.fill(byNumber, new int[blocks]);
        for (int place = 0; place < numbers.length; place++) {
            byNumber[numbers[place]] = byPlace[place];
        }
    }

    /** Follows the zigzag, up and down the diagonals in turn. ITU-T T.81 figure 5. */
    private static int[] numbers(int size) {
        int[] numbers = new int[size * size];
        int number = 0;
        for (int diagonal = 0; diagonal < 2 * SIDE - 1; diagonal++) {
            for (int i = Math.max(0, diagonal - SIDE + 1); i <= Math.min(diagonal, SIDE - 1); i++) {
                int row = diagonal % 2 == 0 ? diagonal - i : i;
                int column = diagonal - row;
                if (row < size && column < size) {
                    numbers[row * size + column] = number;
                }
                number++;
            }
        }
        return numbers;
    }

    /** The highest number that is taken. */
    int last() {
        return byNumber.length - 1;
    }

    /** The values that follow are those of this block. */
    void select(int block) {
        this.block = block;
    }

    /**
     * Sets what the file says.
     *
     * @param number of the coefficient in the order of the file, from 0
     */
    void set(int number, int value) {
        byNumber[number][block] = value;
    }

    /**
     * Dequantizes them all.
     *
     * @return by place, row by row, then by block; to be overwritten at will, and to be called once before {@link #clear()}
     */
    int[][] dequantized() {
        for (int place = 0; place < factors.length; place++) {
            multiply(byPlace[place], factors[place]);
        }
        return byPlace;
    }

    private static void multiply(int[] values, int factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    void clear() {
        for (int[] values : byPlace) {
            Arrays.fill(values, 0);
        }
    }
}
