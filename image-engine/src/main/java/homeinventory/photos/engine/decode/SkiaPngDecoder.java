package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.resize.BoxShrink;
import homeinventory.photos.engine.resize.PixelRows;
import homeinventory.photos.engine.resize.Shrunk;
import java.nio.IntBuffer;

/** Decodes PNG with Skia, at full size in native memory, and hence only up to a size. */
final class SkiaPngDecoder implements PhotoDecoder {
    /** Of four bytes each. Above, the fifth of the time that Skia saves is not worth its memory. */
    private static final int MOST_PIXELS = 16_000_000;

    @Override
    public boolean suits(PhotoHeader header, int longSide) {
        return header.pixels() <= MOST_PIXELS;
    }

    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        return header.pixels();
    }

    @Override
    public DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide) throws UnrenderablePhotoException {
        PngBody.requireEnd(file);
        Shrunk picture = SkiaReader.read(
                file,
                header.width(),
                header.height(),
                pixels -> BoxShrink.toAtLeast(new NativeRows(header.width(), header.height(), pixels), longSide));
        return DecodedPhoto.of(picture, true, header.orientation());
    }

    private record NativeRows(int width, int height, IntBuffer pixels) implements PixelRows {

        @Override
        public boolean hasAlpha() {
            return true;
        }

        @Override
        public void read(int y, int[] row) {
            pixels.get(y * width, row);
        }
    }
}
