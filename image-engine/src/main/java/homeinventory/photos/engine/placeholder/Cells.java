package homeinventory.photos.engine.placeholder;

/**
 * A picture cut into at most {@value #MAX_PER_SIDE} cells on a side, each with its mean colour from 0 to 1, multiplied by
 * its mean alpha.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Cells(int width, int height, double[] red, double[] green, double[] blue, double[] alpha) {

    /** A hash holds at most seven frequencies on a side. More cells would cost time and change no bit of it. */
    static final int MAX_PER_SIDE = 32;

    private static final int OPAQUE = 255;

    /** @param hasAlpha whether the highest bytes of {@code pixels} are alpha; the colours are premultiplied then */
    static Cells of(int[] pixels, int width, int height, boolean hasAlpha) {
        int side = Math.ceilDiv(Math.max(width, height), MAX_PER_SIDE);
        int across = Math.ceilDiv(width, side);
        int down = Math.ceilDiv(height, side);
        int count = across * down;
        var cells = new Cells(across, down, new double[count], new double[count], new double[count], new double[count]);
        for (int cell = 0; cell < count; cell++) {
            int left = cell % across * side;
            int top = cell / across * side;
            cells.take(
                    cell,
                    pixels,
                    width,
                    hasAlpha,
                    new Area(left, top, Math.min(left + side, width), Math.min(top + side, height)));
        }
        return cells;
    }

    private record Area(int left, int top, int right, int bottom) {

        int pixels() {
            return (right - left) * (bottom - top);
        }
    }

    private void take(int cell, int[] pixels, int rowLength, boolean hasAlpha, Area area) {
        int sumAlpha = hasAlpha ? 0 : OPAQUE * area.pixels();
        int sumRed = 0;
        int sumGreen = 0;
        int sumBlue = 0;
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int i = y * rowLength + area.left(); i < y * rowLength + area.right(); i++) {
                int pixel = pixels[i];
                sumAlpha += hasAlpha ? pixel >>> 24 : 0;
                sumRed += (pixel >> 16) & 255;
                sumGreen += (pixel >> 8) & 255;
                sumBlue += pixel & 255;
            }
        }
        double full = OPAQUE * area.pixels();
        alpha[cell] = sumAlpha / full;
        red[cell] = sumRed / full;
        green[cell] = sumGreen / full;
        blue[cell] = sumBlue / full;
    }

    int count() {
        return alpha.length;
    }
}
