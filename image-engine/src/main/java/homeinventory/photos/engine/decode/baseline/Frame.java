package homeinventory.photos.engine.decode.baseline;

import java.util.List;

/**
 * What there is to know before a scan is decoded.
 *
 * @param width of the whole picture, in pixels
 * @param height of the whole picture, in pixels
 * @param components one, or three of which only the first may have more than one block in a unit
 * @param restartInterval units of the scan between two restart markers, 0 for none
 * @param data offset of the scan's data
 */
record Frame(int width, int height, List<Component> components, int restartInterval, int data) {

    /** Units of the scan side by side. ITU-T T.81 §A.2. */
    int unitColumns() {
        return Math.ceilDiv(width, Component.BLOCK_SIDE * components.getFirst().columns());
    }

    /** Units of the scan below each other. */
    int unitRows() {
        return Math.ceilDiv(height, Component.BLOCK_SIDE * components.getFirst().rows());
    }
}
