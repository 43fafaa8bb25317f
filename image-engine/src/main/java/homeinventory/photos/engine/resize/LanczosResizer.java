package homeinventory.photos.engine.resize;

import java.awt.image.BufferedImage;
import net.coobird.thumbnailator.resizers.Resizer;

/**
 * Lanczos with three lobes, first along the columns, then along the rows. Works on {@link BufferedImage#TYPE_INT_RGB}
 * and {@link BufferedImage#TYPE_INT_ARGB_PRE}, where transparent pixels do not colour their neighbours.
 *
 * <p>The three colours of a pixel share a {@code long} ({@link Lanes}), so that one multiplication filters them. Java has no
 * stable vector API yet, and this is three times as fast as one colour at a time.
 */
public final class LanczosResizer implements Resizer {
    private final double columnsCut;
    private final double rowsCut;
    private final double sharpening;

    /** For pictures that fill their pixels. */
    public LanczosResizer() {
        this(0, 0, 0);
    }

    /**
     * For pictures whose last column or row is covered in part only.
     *
     * @param columnsCut the share of the last column outside the picture, from 0 to 1
     * @param rowsCut the share of the last row outside the picture, from 0 to 1
     * @param sharpening the share of each of its four neighbours that is subtracted from a pixel; 0 for none
     */
    public LanczosResizer(double columnsCut, double rowsCut, double sharpening) {
        this.columnsCut = columnsCut;
        this.rowsCut = rowsCut;
        this.sharpening = sharpening;
    }

    @Override
    public void resize(BufferedImage from, BufferedImage to) {
        int[] pixels = IntImage.pixels(from);
        int[] result = IntImage.pixels(to);
        var filter = new LanesFilter(
                new LanczosWeights(from.getWidth(), from.getWidth() - columnsCut, to.getWidth(), sharpening),
                new LanczosWeights(from.getHeight(), from.getHeight() - rowsCut, to.getHeight(), sharpening));
        boolean alpha = from.getColorModel().hasAlpha();
        LanesFilter.RowSource colours = (y, row) -> Lanes.spreadColours(pixels, y * row.length, row);
        if (alpha) {
            filter.apply(
                    (y, row) -> Lanes.spreadAlpha(pixels, y * row.length, row),
                    (y, row) -> Lanes.packAlpha(row, result, y * row.length));
            filter.apply(colours, (y, row) -> Lanes.packColours(row, result, y * row.length));
        } else {
            filter.apply(colours, (y, row) -> Lanes.packOpaque(row, result, y * row.length));
        }
    }
}
