package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;
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

/** Runs one of Skia's codecs: file in, sRGB pixels out. Its native memory is freed at once. */
final class SkiaReader {

    private SkiaReader() {}

    /**
     * @param width a width that the codec can scale to
     * @param height a height that the codec can scale to
     * @return pixels row by row: alpha or 255 in the highest byte, then premultiplied colours
     * @throws UnrenderablePhotoException if Skia does not find a whole picture
     */
    static int[] read(byte[] file, int width, int height) throws UnrenderablePhotoException {
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
}
