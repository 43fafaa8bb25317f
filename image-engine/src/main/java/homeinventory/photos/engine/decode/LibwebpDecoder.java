package homeinventory.photos.engine.decode;

import com.luciad.imageio.webp.WebPReadParam;
import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.colour.ToSrgb;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.IccProfiles;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.header.WebpHeader;
import homeinventory.photos.engine.resize.AreaShrink;
import homeinventory.photos.engine.resize.Samples;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;

/** Decodes WebP with libwebp, which shrinks while it decodes. Of an animation, the first frame. */
final class LibwebpDecoder implements PhotoDecoder {
    private final ImageIoReader webpReader = new ImageIoReader("webp", warning -> true);

    @Override
    public DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide) throws UnrenderablePhotoException {
        try {
            WebpHeader webp = WebpHeader.read(FileBytes.of(file));
            BufferedImage image = read(StillWebp.of(file, webp), header, longSide);
            Optional<byte[]> profile = IccProfiles.of(webp);
            BufferedImage srgb = profile.isPresent() ? ToSrgb.convert(samples(image), profile) : image;
            return new DecodedPhoto(srgb, header.orientation());
        } catch (UnreadableHeaderException e) {
            throw DamagedPhoto.corrupt(e);
        }
    }

    private BufferedImage read(byte[] file, PhotoHeader header, int longSide) throws UnrenderablePhotoException {
        int divisor = AreaShrink.divisor(header.width(), header.height(), longSide);
        var param = new WebPReadParam();
        if (divisor > 1) {
            param.setUseScaling(true);
            param.setScaledWidth(Math.max(1, header.width() / divisor));
            param.setScaledHeight(Math.max(1, header.height() / divisor));
        }
        try {
            return webpReader.read(file, reader -> reader.read(0, param));
        } catch (OutOfMemoryError e) {
            throw damageOrRethrow(e);
        }
    }

    /**
     * libwebp says "out of memory" also where broken data makes it ask for absurd amounts, and the binding then throws an
     * error without a message. The JVM's own errors have one.
     */
    private static UnrenderablePhotoException damageOrRethrow(OutOfMemoryError e) {
        if (e.getMessage() != null) {
            throw e;
        }
        return DamagedPhoto.corrupt(e);
    }

    private static Samples samples(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        boolean alpha = image.getColorModel().hasAlpha();
        int channels = alpha ? 4 : 3;
        byte[] data = new byte[pixels.length * channels];
        for (int i = 0; i < pixels.length; i++) {
            data[i * channels] = (byte) (pixels[i] >> 16);
            data[i * channels + 1] = (byte) (pixels[i] >> 8);
            data[i * channels + 2] = (byte) pixels[i];
            if (alpha) {
                data[i * channels + 3] = (byte) (pixels[i] >> 24);
            }
        }
        return new Samples(image.getWidth(), image.getHeight(), channels, alpha, data);
    }

    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        return header.pixels();
    }
}
