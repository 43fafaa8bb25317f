package homeinventory.photos.engine.png;

import java.io.IOException;
import java.util.zip.ZipException;

/** Undoes the filter of a line. PNG (Third Edition) §9.2. */
final class PngFilter {

    private PngFilter() {}

    /**
     * In place.
     *
     * @param line filter type and samples
     * @param above the previous line, unfiltered; zeros above the first line
     * @param distance bytes to the same sample of the pixel to the left
     */
    static void undo(byte[] line, byte[] above, int distance) throws IOException {
        switch (line[0]) {
            case 0 -> {}
            case 1 -> undoSub(line, distance);
            case 2 -> undoUp(line, above);
            case 3 -> undoAverage(line, above, distance);
            case 4 -> undoPaeth(line, above, distance);
            default -> throw new ZipException("there is no filter " + line[0]);
        }
    }

    private static void undoSub(byte[] line, int distance) {
        for (int i = 1 + distance; i < line.length; i++) {
            line[i] += line[i - distance];
        }
    }

    private static void undoUp(byte[] line, byte[] above) {
        for (int i = 1; i < line.length; i++) {
            line[i] += above[i];
        }
    }

    private static void undoAverage(byte[] line, byte[] above, int distance) {
        for (int i = 1; i <= distance; i++) {
            line[i] += (byte) ((above[i] & 255) / 2);
        }
        for (int i = 1 + distance; i < line.length; i++) {
            line[i] += (byte) (((line[i - distance] & 255) + (above[i] & 255)) / 2);
        }
    }

    private static void undoPaeth(byte[] line, byte[] above, int distance) {
        for (int i = 1; i <= distance; i++) {
            line[i] += above[i];
        }
        for (int i = 1 + distance; i < line.length; i++) {
            line[i] += (byte) paeth(line[i - distance] & 255, above[i] & 255, above[i - distance] & 255);
        }
    }

    /**
     * The one of the three that is nearest to left + up - corner (§9.4): the larger of left and up, the smaller of them, or the
     * corner. The processor could not predict a branch, so masks choose, in less than half the time.
     */
    static int paeth(int left, int up, int corner) {
        int smaller = Math.min(left, up);
        int larger = Math.max(left, up);
        int mirrored = 3 * corner - up - left;
        int isCornerNotSmaller = (mirrored - larger) >> 31;
        int smallerOrCorner = smaller ^ ((smaller ^ corner) & isCornerNotSmaller);
        int isNotLarger = (smaller - mirrored) >> 31;
        return larger ^ ((larger ^ smallerOrCorner) & isNotLarger);
    }
}
