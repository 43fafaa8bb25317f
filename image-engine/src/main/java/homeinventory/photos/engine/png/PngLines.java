package homeinventory.photos.engine.png;

import homeinventory.photos.engine.png.inflate.Inflation;
import java.io.IOException;

/** Inflates and unfilters a PNG's lines one after the other. It holds a few lines, not the picture. */
final class PngLines {
    private final Inflation inflation;
    private final int pixelBytes;
    /** Filter type and samples. */
    private byte[] line;

    private byte[] previous;

    /** @param file has all its chunks */
    PngLines(byte[] file, PngHeader png) throws IOException {
        int pixelBits = png.channels() * png.bits();
        int length = 1 + Math.toIntExact(((long) png.header().width() * pixelBits + 7) / 8);
        inflation = new Inflation(new PngData(file), length);
        pixelBytes = Math.max(1, pixelBits / 8);
        line = new byte[length];
        previous = new byte[length];
    }

    /** @return the samples as they are in the file, from index 1 on; valid until the second next call */
    byte[] next() throws IOException {
        byte[] reused = previous;
        previous = line;
        line = reused;
        int start = inflation.next(line.length);
        System.arraycopy(inflation.bytes(), start, line, 0, line.length);
        PngFilter.undo(line, previous, pixelBytes);
        return line;
    }
}
