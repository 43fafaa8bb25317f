package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;
import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorInfo;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Pixmap;
import java.nio.ByteOrder;

/** Decodes JPEG with Skia, which reduces a picture to one to eight eighths of its size while it decodes. */
final class SkiaJpegDecoder implements PhotoDecoder {

    /** Twice the result, because it is copied from native memory; and libjpeg's three bytes per pixel of a progressive photo. */
    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        return 2 * JpegReduction.toAtLeast(longSide, header).pixels() + (header.isHeldWhole() ? header.pixels() : 0);
    }

    @Override
    public DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide)
            throws UnrenderablePhotoException, UnreadableHeaderException {
        int scanData = JpegHeader.read(FileBytes.of(file)).scanData();
        JpegBody.requireSomeEnd(file, scanData);
        JpegBody.requireFewScans(file, scanData, header);
        JpegReduction reduction = JpegReduction.toAtLeast(longSide, header);
        int[] pixels = pixels(file, reduction.width(), reduction.height());
        requireNoGreyRest(pixels);
        return reduction.photo(pixels);
    }

    /** Row by row: 255 in the highest byte, then the colours in sRGB. The native memory is freed at once. */
    private static int[] pixels(byte[] file, int width, int height) throws UnrenderablePhotoException {
        // On every processor that Skia is built for (little-endian), BGRA bytes are an ARGB int.
        var info = new ImageInfo(
                new ColorInfo(ColorType.BGRA_8888, ColorAlphaType.PREMUL, ColorSpace.getSRGB()), width, height);
        int[] result = new int[Math.multiplyExact(width, height)];
        try (Data data = Data.makeFromBytes(file);
                Codec codec = Codec.makeFromData(data);
                Bitmap bitmap = new Bitmap()) {
            if (!bitmap.allocPixels(info)) {
                throw new IllegalStateException("no native memory for %d×%d pixels".formatted(width, height));
            }
            codec.readPixels(bitmap);
            try (Pixmap pixels = bitmap.peekPixels()) {
                pixels.getBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(result);
                return result;
            }
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw DamagedPhoto.corrupt(e);
        }
    }

    /**
     * If data is missing, libjpeg paints the rest grey, and Skia does not report it. A photo that really ends in this grey is
     * rare: it goes to the next decoder.
     */
    private static void requireNoGreyRest(int[] pixels) throws UnrenderablePhotoException {
        int last = pixels[pixels.length - 1];
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs(((last >> shift) & 255) - 128) > 3) {
                return;
            }
        }
        throw DamagedPhoto.corrupt("it ends in grey");
    }
}
