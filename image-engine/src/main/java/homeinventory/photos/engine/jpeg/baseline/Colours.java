package homeinventory.photos.engine.jpeg.baseline;

import java.util.List;

/** Converts luminance and two chroma planes to pixels. JFIF 1.02, "Conversion to and from RGB". */
final class Colours {
    private static final int FRACTION_BITS = 16;
    private static final int HALF = 1 << (FRACTION_BITS - 1);
    private static final int RED_OF_CR = fixed(1.402);
    private static final int GREEN_OF_CB = fixed(0.344136286);
    private static final int GREEN_OF_CR = fixed(0.714136286);
    private static final int BLUE_OF_CB = fixed(1.772);
    private static final int MIDDLE = 128;
    private static final int OPAQUE = 0xff000000;

    private Colours() {}

    /**
     * Makes a picture from one or three planes.
     *
     * @param planes the first one is at least as large as the picture
     * @return pixels row by row: 255 in the highest byte, then red, green and blue
     */
    static int[] pixels(List<Plane> planes, int width, int height) {
        int[] pixels = new int[width * height];
        Plane luminance = planes.getFirst();
        if (planes.size() == 1) {
            for (int y = 0; y < height; y++) {
                writeGrey(luminance.samples(), y * luminance.columns(), pixels, y * width, width);
            }
            return pixels;
        }
        var blueRows = new ChromaRows(planes.get(1), luminance);
        var redRows = new ChromaRows(planes.get(2), luminance);
        int[] row = new int[width];
        int[] cb = new int[width];
        int[] cr = new int[width];
        for (int y = 0; y < height; y++) {
            luminance.read(y, row);
            blueRows.read(y, cb);
            redRows.read(y, cr);
            mix(row, cb, cr);
            System.arraycopy(row, 0, pixels, y * width, width);
        }
        return pixels;
    }

    private static void writeGrey(byte[] samples, int from, int[] pixels, int to, int width) {
        for (int x = 0; x < width; x++) {
            pixels[to + x] = OPAQUE | (samples[from + x] & 0xff) * 0x010101;
        }
    }

    /**
     * Replaces luminance by pixels. All arrays have one type and are used at the same index. So the JIT computes sixteen
     * pixels at once, in a sixth of the time (docs/adr/0010).
     */
    private static void mix(int[] row, int[] cb, int[] cr) {
        for (int x = 0; x < row.length; x++) {
            int y = row[x];
            int blue = cb[x] - MIDDLE;
            int red = cr[x] - MIDDLE;
            int r = y + ((RED_OF_CR * red + HALF) >> FRACTION_BITS);
            int g = y - ((GREEN_OF_CB * blue + GREEN_OF_CR * red + HALF) >> FRACTION_BITS);
            int b = y + ((BLUE_OF_CB * blue + HALF) >> FRACTION_BITS);
            row[x] = OPAQUE | clamp(r) << 16 | clamp(g) << 8 | clamp(b);
        }
    }

    private static int clamp(int sample) {
        return Math.max(0, Math.min(255, sample));
    }

    private static int fixed(double value) {
        return (int) Math.round(value * (1 << FRACTION_BITS));
    }
}
