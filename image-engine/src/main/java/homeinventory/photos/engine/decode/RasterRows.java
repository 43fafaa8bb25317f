package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.resize.Alpha;
import homeinventory.photos.engine.resize.PixelRows;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.function.IntUnaryOperator;

/**
 * The samples of a decoded picture as they are in the file. Java's own colour conversion is kept out: it takes 16-bit
 * grey for linear light.
 */
public final class RasterRows implements PixelRows {
    private final Raster raster;
    private final boolean alpha;
    private final RowReader reader;

    private RasterRows(Raster raster, boolean alpha, RowReader reader) {
        this.raster = raster;
        this.alpha = alpha;
        this.reader = reader;
    }

    public static PixelRows of(BufferedImage image) {
        Raster raster = image.getRaster();
        boolean alpha = image.getColorModel().hasAlpha();
        return image.getColorModel() instanceof IndexColorModel palette
                ? new RasterRows(raster, alpha, paletteReader(raster, palette))
                : new RasterRows(raster, alpha, sampleReader(raster));
    }

    /** For samples that are inks. */
    public static PixelRows of(Raster raster) {
        return new RasterRows(raster, false, sampleReader(raster));
    }

    @Override
    public int width() {
        return raster.getWidth();
    }

    @Override
    public int height() {
        return raster.getHeight();
    }

    @Override
    public boolean hasAlpha() {
        return alpha;
    }

    @Override
    public void read(int y, int[] row) {
        reader.read(y, row);
        if (alpha) {
            Alpha.multiply(row);
        }
    }

    private static RowReader paletteReader(Raster raster, IndexColorModel palette) {
        int[] indexes = new int[raster.getWidth()];
        return (y, row) -> {
            raster.getSamples(0, y, row.length, 1, 0, indexes);
            for (int x = 0; x < row.length; x++) {
                row[x] = palette.getRGB(indexes[x]);
            }
        };
    }

    private static RowReader sampleReader(Raster raster) {
        int channels = raster.getNumBands();
        int count = raster.getWidth() * channels;
        if (raster.getTransferType() == DataBuffer.TYPE_USHORT) {
            short[] samples = new short[count];
            return (y, row) -> {
                raster.getDataElements(0, y, row.length, 1, samples);
                pack(row, channels, i -> ((samples[i] & 0xffff) * 255 + 32_767) / 65_535);
            };
        }
        byte[] samples = new byte[count];
        return (y, row) -> {
            raster.getDataElements(0, y, row.length, 1, samples);
            pack(row, channels, i -> samples[i] & 255);
        };
    }

    /** Packs the samples of each pixel: grey, grey and alpha, colours, colours and alpha, or four inks. */
    private static void pack(int[] row, int channels, IntUnaryOperator sample) {
        for (int x = 0, at = 0; x < row.length; x++, at += channels) {
            int first = sample.applyAsInt(at);
            row[x] = switch (channels) {
                case 1 -> 0xff000000 | (first * 0x010101);
                case 2 -> (sample.applyAsInt(at + 1) << 24) | (first * 0x010101);
                case 3 -> 0xff000000 | colours(first, at, sample);
                default -> (sample.applyAsInt(at + 3) << 24) | colours(first, at, sample);
            };
        }
    }

    private static int colours(int first, int at, IntUnaryOperator sample) {
        return (first << 16) | (sample.applyAsInt(at + 1) << 8) | sample.applyAsInt(at + 2);
    }

    /** Reads a row of colours that are not premultiplied. */
    private interface RowReader {
        void read(int y, int[] row);
    }
}
