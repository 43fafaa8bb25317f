package homeinventory.photos.engine.resize;

/** A picture's width and height, in pixels. */
public record PixelSize(int width, int height) {

    /** The largest size of the same shape that fits into a square box, never larger than this one, never 0. */
    public PixelSize fitInto(int boxPixels) {
        int longSide = Math.max(width, height);
        return longSide <= boxPixels
                ? this
                : new PixelSize(scale(width, boxPixels, longSide), scale(height, boxPixels, longSide));
    }

    private static int scale(int side, int boxPixels, int longSide) {
        return Math.max(1, (int) Math.round((double) side * boxPixels / longSide));
    }
}
