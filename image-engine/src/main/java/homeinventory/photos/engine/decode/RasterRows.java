package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.resize.Alpha;
import homeinventory.photos.engine.resize.PixelRows;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

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
                ? new RasterRows(raster, alpha, new PaletteReader(raster, palette))
                : new RasterRows(raster, alpha, reader(raster));
    }

    /** For samples that are inks. */
    public static PixelRows of(Raster raster) {
        return new RasterRows(raster, false, reader(raster));
    }

    private static RowReader reader(Raster raster) {
        return raster.getTransferType() == DataBuffer.TYPE_USHORT ? new WideReader(raster) : new ByteReader(raster);
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

    /** Packs a pixel's samples: grey, grey and alpha, colours, colours and alpha, or four inks. */
    private static int packed(int channels, int s0, int s1, int s2, int s3) {
        return switch (channels) {
            case 1 -> 0xff000000 | (s0 * 0x010101);
            case 2 -> (s1 << 24) | (s0 * 0x010101);
            case 3 -> 0xff000000 | (s0 << 16) | (s1 << 8) | s2;
            default -> (s3 << 24) | (s0 << 16) | (s1 << 8) | s2;
        };
    }

    /** Reads a row of colours that are not premultiplied. */
    private interface RowReader {
        void read(int y, int[] row);
    }

    private static final class ByteReader implements RowReader {
        private final Raster raster;
        private final int channels;
        private final byte[] samples;

        ByteReader(Raster raster) {
            this.raster = raster;
            channels = raster.getNumBands();
            samples = new byte[raster.getWidth() * channels];
        }

        @Override
        public void read(int y, int[] row) {
            raster.getDataElements(0, y, row.length, 1, samples);
            for (int x = 0, at = 0; x < row.length; x++, at += channels) {
                row[x] = packed(channels, sample(at, 0), sample(at, 1), sample(at, 2), sample(at, 3));
            }
        }

        private int sample(int at, int channel) {
            return channel < channels ? samples[at + channel] & 255 : 0;
        }
    }

    private static final class WideReader implements RowReader {
        private final Raster raster;
        private final int channels;
        private final short[] samples;

        WideReader(Raster raster) {
            this.raster = raster;
            channels = raster.getNumBands();
            samples = new short[raster.getWidth() * channels];
        }

        @Override
        public void read(int y, int[] row) {
            raster.getDataElements(0, y, row.length, 1, samples);
            for (int x = 0, at = 0; x < row.length; x++, at += channels) {
                row[x] = packed(channels, sample(at, 0), sample(at, 1), sample(at, 2), sample(at, 3));
            }
        }

        private int sample(int at, int channel) {
            return channel < channels ? ((samples[at + channel] & 0xffff) * 255 + 32_767) / 65_535 : 0;
        }
    }

    private static final class PaletteReader implements RowReader {
        private final Raster raster;
        private final IndexColorModel palette;
        private final int[] indexes;

        PaletteReader(Raster raster, IndexColorModel palette) {
            this.raster = raster;
            this.palette = palette;
            indexes = new int[raster.getWidth()];
        }

        @Override
        public void read(int y, int[] row) {
            raster.getSamples(0, y, row.length, 1, 0, indexes);
            for (int x = 0; x < row.length; x++) {
                row[x] = palette.getRGB(indexes[x]);
            }
        }
    }
}
