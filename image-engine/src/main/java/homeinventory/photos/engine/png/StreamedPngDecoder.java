package homeinventory.photos.engine.png;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;
import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.resize.Alpha;
import homeinventory.photos.engine.resize.BoxShrink;
import homeinventory.photos.engine.resize.PixelRows;
import homeinventory.photos.engine.resize.PixelSize;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Decodes PNG line by line and shrinks it at the same time. The libraries hold the whole picture, which takes 256 MB at
 * 8192×8192 pixels. See docs/adr/0010.
 */
final class StreamedPngDecoder implements PhotoDecoder {

    /** Interlaced lines do not come from top to bottom. */
    @Override
    public boolean suits(PhotoHeader header, int longSide) {
        return !header.isHeldWhole();
    }

    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        PixelSize kept = new PixelSize(header.width(), header.height()).fitInto(2 * BoxShrink.kept(longSide));
        return (long) kept.width() * kept.height();
    }

    @Override
    public DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide)
            throws UnrenderablePhotoException, UnreadableHeaderException {
        SanitizedPng.requireWhole(file);
        try {
            PngHeader png = PngHeader.read(FileBytes.of(file));
            var rows = new Rows(header, PngPixels.of(png), new PngLines(file, png));
            return PngPicture.shrink(rows, png, longSide);
        } catch (IOException | UncheckedIOException e) {
            boolean isCut = e instanceof EOFException || e.getCause() instanceof EOFException;
            throw isCut ? DamagedPhoto.truncated(e) : DamagedPhoto.corrupt(e);
        }
    }

    private record Rows(PhotoHeader header, PngPixels pixels, PngLines lines) implements PixelRows {

        @Override
        public int width() {
            return header.width();
        }

        @Override
        public int height() {
            return header.height();
        }

        @Override
        public boolean hasAlpha() {
            return pixels.hasAlpha();
        }

        @Override
        public void read(int y, int[] row) {
            try {
                pixels.read(lines.next(), row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (pixels.hasAlpha()) {
                Alpha.multiply(row);
            }
        }
    }
}
