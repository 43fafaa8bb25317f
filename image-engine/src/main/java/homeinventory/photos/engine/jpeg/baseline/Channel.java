package homeinventory.photos.engine.jpeg.baseline;

import homeinventory.photos.engine.UnrenderablePhotoException;
import java.util.stream.Stream;

/** Decodes one component of the picture into its plane. */
final class Channel {
    private final Component component;
    private final int side;
    /** One for each row of blocks in a row of MCUs. */
    private final LowCoefficients[] rows;

    private final ReducedTransform transform;
    private final Plane plane;
    private int previousDc;

    /** @param side samples on each side of a block */
    Channel(Component component, int side, Frame frame) {
        this.component = component;
        this.side = side;
        int blocks = frame.mcuColumns() * component.columns();
        rows = Stream.generate(() -> new LowCoefficients(side, component.quantization(), blocks))
                .limit(component.rows())
                .toArray(LowCoefficients[]::new);
        transform = new ReducedTransform(side, blocks);
        plane = new Plane(blocks * side, frame.mcuRows() * component.rows() * side);
    }

    /** Reads this component's blocks of one MCU. */
    void readMcu(BlockReader blocks, int mcuColumn) throws UnrenderablePhotoException {
        for (LowCoefficients row : rows) {
            for (int column = 0; column < component.columns(); column++) {
                row.select(mcuColumn * component.columns() + column);
                previousDc = blocks.read(component, previousDc, row);
            }
        }
    }

    /** Makes samples of the MCUs read since the last call. */
    void finishRow(int mcuRow) {
        for (int row = 0; row < rows.length; row++) {
            int top = (mcuRow * rows.length + row) * side;
            transform.apply(rows[row].dequantized(), plane.samples(), top * plane.columns());
            rows[row].clear();
        }
    }

    /** After a restart marker, the DC coefficient is coded as a difference to zero. ITU-T T.81 §F.2.1.3.1. */
    void restart() {
        previousDc = 0;
    }

    Plane plane() {
        return plane;
    }
}
