package homeinventory.photos.engine.webp;

import com.luciad.imageio.webp.WebPReadParam;
import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.colour.Channels;
import homeinventory.photos.engine.colour.ToSrgb;
import homeinventory.photos.engine.decode.DamagedPhoto;
import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.decode.ImageIoReader;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.resize.Alpha;
import homeinventory.photos.engine.resize.BoxShrink;
import homeinventory.photos.engine.resize.IntImage;
import homeinventory.photos.engine.resize.PixelSize;
import homeinventory.photos.engine.resize.Shrunk;
import java.awt.image.BufferedImage;

/** Decodes WebP with libwebp, which shrinks while it decodes. Of an animation, it decodes the first frame. */
final class LibwebpDecoder implements PhotoDecoder {
    private final ImageIoReader webpReader = new ImageIoReader("webp", warning -> true);

    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        PixelSize scaled = scaled(header, longSide);
        long reduced = (long) scaled.width() * scaled.height();
        return header.isHeldWhole() ? header.pixels() + reduced : reduced;
    }

    @Override
    public DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide)
            throws UnrenderablePhotoException, UnreadableHeaderException {
        WebpHeader webp = WebpHeader.read(FileBytes.of(file));
        BufferedImage image = read(StillWebp.of(file, webp), scaled(header, longSide));
        int[] pixels = IntImage.pixels(image);
        boolean alpha = image.getColorModel().hasAlpha();
        ToSrgb.convert(pixels, Channels.RGB, webp.colourProfile());
        if (alpha) {
            Alpha.multiply(pixels);
        }
        var picture = new Shrunk(image.getWidth(), image.getHeight(), pixels, 0, 0);
        return DecodedPhoto.of(picture, alpha);
    }

    /** libwebp shrinks by averaging. */
    private static PixelSize scaled(PhotoHeader header, int longSide) {
        return new PixelSize(header.width(), header.height()).fitInto(BoxShrink.kept(longSide));
    }

    private BufferedImage read(byte[] file, PixelSize size) throws UnrenderablePhotoException {
        var param = new WebPReadParam();
        param.setUseScaling(true);
        param.setScaledWidth(size.width());
        param.setScaledHeight(size.height());
        try {
            return webpReader.read(file, reader -> reader.read(0, param));
        } catch (OutOfMemoryError e) {
            // Damaged data can make libwebp request absurd amounts. Then the binding throws an error without a message.
            // The
            // JVM's own errors have one.
            if (e.getMessage() != null) {
                throw e;
            }
            throw DamagedPhoto.corrupt(e);
        }
    }
}
