package homeinventory.photos.engine.encode;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import homeinventory.photos.engine.ThumbnailFormat;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.Locale;
import javax.imageio.ImageWriteParam;
import javax.imageio.spi.ImageWriterSpi;

/**
 * Encodes lossy WebP with libwebp and keeps transparency. Size and likeness are those of libwebp's defaults at quality 80, in
 * less than half the time: see docs/adr/0011.
 */
final class WebpEncoder implements ThumbnailEncoder {
    private static final float QUALITY = 0.79f;
    /** From 0 to 6. Above 2, libwebp computes what each decision costs, which doubles its time. */
    private static final int METHOD = 2;
    /** From 0 to 100: how many bits move from busy parts of a picture to smooth ones. libwebp's default is 50. */
    private static final int NOISE_SHAPING = 65;
    /** From 0 to 100: smooths the block edges that a low method leaves. Decoders do it, so it costs no bytes. */
    private static final int DEBLOCKING = 100;

    private final ImageWriterSpi spi = new WebPImageWriterSpi();
    /** Threads share it: encoding only reads it. */
    private final WebPWriteParam param = new WebPWriteParam(Locale.ROOT);

    /** @throws LinkageError if there is no libwebp for this platform */
    WebpEncoder() {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(CompressionType.Lossy);
        param.setCompressionQuality(QUALITY);
        param.setMethod(METHOD);
        param.setSnsStrength(NOISE_SHAPING);
        param.setFilterStrength(DEBLOCKING);
    }

    @Override
    public ThumbnailFormat format() {
        return ThumbnailFormat.WEBP;
    }

    @Override
    public byte[] encode(BufferedImage image) {
        return ImageIoWriter.write(spi, new Uncopied(image), param);
    }

    /** Saves a copy of all pixels: the writer asks for one and only reads it. */
    private static final class Uncopied extends BufferedImage {

        Uncopied(BufferedImage image) {
            super(image.getColorModel(), image.getRaster(), image.isAlphaPremultiplied(), null);
        }

        @Override
        public Raster getData() {
            return getRaster();
        }
    }
}
