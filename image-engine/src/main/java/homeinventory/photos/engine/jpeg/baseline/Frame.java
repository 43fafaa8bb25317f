package homeinventory.photos.engine.jpeg.baseline;

import java.util.List;

/**
 * What a decoder needs to know of a scan before it decodes it. An MCU (minimum coded unit) is what a scan repeats: some blocks of
 * each component.
 *
 * @param width of the whole picture, in pixels
 * @param height of the whole picture, in pixels
 * @param components one, or three of which only the first may have more than one block in an MCU
 * @param restartInterval MCUs between two restart markers, 0 for none
 * @param data offset of the scan's data
 */
record Frame(int width, int height, List<Component> components, int restartInterval, int data) {

    /** MCUs side by side. ITU-T T.81 §A.2. */
    int mcuColumns() {
        return Math.ceilDiv(width, Component.BLOCK_SIDE * components.getFirst().columns());
    }

    /** MCUs below each other. */
    int mcuRows() {
        return Math.ceilDiv(height, Component.BLOCK_SIDE * components.getFirst().rows());
    }
}
