package homeinventory.photos.engine.encode;

import homeinventory.photos.engine.ThumbnailFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.spi.ImageWriterSpi;

/** Encodes JPEG at quality 85. Transparency becomes white. */
final class JpegEncoder implements ThumbnailEncoder {
    private static final float QUALITY = 0.85f;

    private final ImageWriterSpi spi =
            ImageIO.getImageWritersByFormatName("jpeg").next().getOriginatingProvider();

    @Override
    public ThumbnailFormat format() {
        return ThumbnailFormat.JPEG;
    }

    @Override
    public byte[] encode(BufferedImage image) {
        var param = new JPEGImageWriteParam(null);
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        param.setOptimizeHuffmanTables(true);
        return ImageIoWriter.write(spi, image.getColorModel().hasAlpha() ? onWhite(image) : image, param);
    }

    private static BufferedImage onWhite(BufferedImage image) {
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = opaque.createGraphics();
        g.drawImage(image, 0, 0, Color.WHITE, null);
        g.dispose();
        return opaque;
    }
}
