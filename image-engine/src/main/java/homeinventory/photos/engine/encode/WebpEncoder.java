package homeinventory.photos.engine.encode;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import homeinventory.photos.engine.ImageFormat;
import java.awt.image.BufferedImage;
import java.util.Locale;
import javax.imageio.ImageWriteParam;

/** Lossy WebP at quality 80 by libwebp; transparency stays. */
final class WebpEncoder implements ThumbnailEncoder {
    private static final float QUALITY = 0.8f;

    private final ImageIoWriter writer = new ImageIoWriter(new WebPImageWriterSpi());
    /** Only read while encoding, hence shared by all threads. */
    private final WebPWriteParam param = new WebPWriteParam(Locale.ROOT);

    /** @throws LinkageError if libwebp is not there for this platform */
    WebpEncoder() {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(CompressionType.Lossy);
        param.setCompressionQuality(QUALITY);
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.WEBP;
    }

    @Override
    public byte[] encode(BufferedImage image) {
        return writer.write(image, param);
    }
}
