package homeinventory.photos.engine.encode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Runs one of ImageIO's writers in memory. */
final class ImageIoWriter {
    private ImageIoWriter() {}

    /** @throws UncheckedIOException if the encoder fails, which is not the photo's fault */
    static byte[] write(ImageWriterSpi spi, BufferedImage image, ImageWriteParam param) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriter writer = spi.createWriterInstance();
            try {
                writer.setOutput(out);
                writer.write(null, new IIOImage(image, null, null), param);
            } finally {
                writer.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "could not encode a thumbnail of " + image.getWidth() + "×" + image.getHeight() + " pixels", e);
        }
        return bytes.toByteArray();
    }
}
