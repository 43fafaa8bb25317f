package homeinventory.photos.engine.decode.baseline;

import java.util.Arrays;

/** The coefficients of a block that a reduced picture is made of: the lowest {@code size} × {@code size} of 8 × 8. */
final class LowCoefficients {
    private static final int SIDE = Component.BLOCK_SIDE;

    private final int[] inFileOrder;
    private final int[] quantization;
    /** By place: the number in the order of the file. */
    private final int[] numbers;

    private final int[] inPlace;

    /**
     * All zero.
     *
     * @param quantization 64 factors in the order of the file
     */
    LowCoefficients(int size, int[] quantization) {
        this.quantization = quantization;
        numbers = numbers(size);
        inFileOrder = new int[Arrays.stream(numbers).max().orElseThrow() + 1];
        inPlace = new int[size * size];
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
        return inFileOrder.length - 1;
    }

    /**
     * Sets what the file says.
     *
     * @param number of the coefficient in the order of the file, from 0
     */
    void set(int number, int value) {
        inFileOrder[number] = value;
    }

    /** Row by row, dequantized. */
    int[] dequantized() {
        for (int place = 0; place < inPlace.length; place++) {
            int number = numbers[place];
            inPlace[place] = inFileOrder[number] * quantization[number];
        }
        return inPlace;
    }

    void clear() {
        for (int i = 0; i < inFileOrder.length; i++) {
            inFileOrder[i] = 0;
        }
    }
}
