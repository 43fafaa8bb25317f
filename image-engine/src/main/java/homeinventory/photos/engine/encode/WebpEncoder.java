package homeinventory.photos.engine.encode;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import homeinventory.photos.engine.ImageFormat;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.Locale;
import javax.imageio.ImageWriteParam;

/**
 * Lossy WebP by libwebp; transparency stays. Tuned for as many bytes and as much likeness as libwebp's defaults give at
 * quality 80, in less than half the time: see docs/adr/0011.
 */
final class WebpEncoder implements ThumbnailEncoder {
    private static final float QUALITY = 0.79f;
    /** Of 0 to 6: the last one before libwebp tries out what each decision costs, which doubles its time. */
    private static final int METHOD = 2;
    /** Of 0 to 100: how many bits move from busy parts of a picture to smooth ones; libwebp's default is 50. */
    private static final int NOISE_SHAPING = 65;
    /** Of 0 to 100: evens out the block edges that a low method leaves; decoders do it, and it costs no bytes. */
    private static final int DEBLOCKING = 100;

    private final ImageIoWriter writer = new ImageIoWriter(new WebPImageWriterSpi());
    /** Only read while encoding, hence shared by all threads. */
    private final WebPWriteParam param = new WebPWriteParam(Locale.ROOT);

    /** @throws LinkageError if libwebp is not there for this platform */
    WebpEncoder() {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(CompressionType.Lossy);
        param.setCompressionQuality(QUALITY);
        param.setMethod(METHOD);
        param.setSnsStrength(NOISE_SHAPING);
        param.setFilterStrength(DEBLOCKING);
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.WEBP;
    }

    @Override
    public byte[] encode(BufferedImage image) {
        return writer.write(new Uncopied(image), param);
    }

    /** The writer asks for a copy of all pixels and only reads it. */
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
