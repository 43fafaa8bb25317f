package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.resize.PixelRows;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The samples of a decoded picture as they are in the file. Java's own colour conversion is kept out: it takes 16-bit
 * grey for linear light.
 */
final class RasterRows {

    private RasterRows() {}

    static PixelRows of(BufferedImage image) {
        Raster raster = image.getRaster();
        if (image.getColorModel() instanceof IndexColorModel palette) {
            return new PaletteRows(raster, palette);
        }
        return of(raster, image.getColorModel().hasAlpha());
    }

    static PixelRows of(Raster raster, boolean alpha) {
        return raster.getTransferType() == DataBuffer.TYPE_USHORT
                ? new WideRows(raster, alpha)
                : new ByteRows(raster, alpha);
    }

    private record ByteRows(Raster raster, boolean hasAlpha) implements RowsOfRaster {

        @Override
        public void read(int y, byte[] row) {
            raster.getDataElements(0, y, width(), 1, row);
        }
    }

    private record WideRows(Raster raster, boolean hasAlpha) implements RowsOfRaster {

        @Override
        public void read(int y, byte[] row) {
            short[] wide = (short[]) raster.getDataElements(0, y, width(), 1, null);
            for (int i = 0; i < wide.length; i++) {
                row[i] = (byte) (((wide[i] & 0xffff) * 255 + 32_767) / 65_535);
            }
        }
    }

    private record PaletteRows(Raster raster, IndexColorModel palette) implements RowsOfRaster {

        @Override
        public int channels() {
            return hasAlpha() ? 4 : 3;
        }

        @Override
        public boolean hasAlpha() {
            return palette.hasAlpha();
        }

        @Override
        public void read(int y, byte[] row) {
            int at = 0;
            for (int index : raster.getSamples(0, y, width(), 1, 0, (int[]) null)) {
                int argb = palette.getRGB(index);
                row[at++] = (byte) (argb >> 16);
                row[at++] = (byte) (argb >> 8);
                row[at++] = (byte) argb;
                if (hasAlpha()) {
                    row[at++] = (byte) (argb >> 24);
                }
            }
        }
    }

    private interface RowsOfRaster extends PixelRows {
        Raster raster();

        @Override
        default int width() {
            return raster().getWidth();
        }

        @Override
        default int height() {
            return raster().getHeight();
        }

        @Override
        default int channels() {
            return raster().getNumBands();
        }
    }
}
