package homeinventory.photos.engine.decode.baseline;

import homeinventory.photos.engine.UnrenderablePhotoException;

/** Decodes one component of the picture into its plane. */
final class Channel {
    private final Component component;
    private final int side;
    private final LowCoefficients coefficients;
    private final ReducedTransform transform;
    private final Plane plane;
    private int previousDc;

    /** @param side samples on each side of a block */
    Channel(Component component, int side, Frame frame) {
        this.component = component;
        this.side = side;
        coefficients = new LowCoefficients(side, component.quantization());
        transform = new ReducedTransform(side);
        plane = new Plane(frame.unitColumns() * component.columns() * side, frame.unitRows() * component.rows() * side);
    }

    /** Reads this component's blocks of one unit of the scan. */
    void readUnit(BlockReader blocks, int unitColumn, int unitRow) throws UnrenderablePhotoException {
        for (int row = 0; row < component.rows(); row++) {
            int top = (unitRow * component.rows() + row) * side;
            for (int column = 0; column < component.columns(); column++) {
                int left = (unitColumn * component.columns() + column) * side;
                coefficients.clear();
                previousDc = blocks.read(component, previousDc, coefficients);
                transform.apply(
                        coefficients.dequantized(), plane.samples(), top * plane.columns() + left, plane.columns());
            }
        }
    }

    /** After a restart marker, the first coefficient counts from zero again. ITU-T T.81 §F.2.1.3.1. */
    void restart() {
        previousDc = 0;
    }

    Plane plane() {
        return plane;
    }
}
