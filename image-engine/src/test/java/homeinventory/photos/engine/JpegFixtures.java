package homeinventory.photos.engine;

import static homeinventory.photos.engine.ExifFixtures.concat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;

/** Writes JPEG files that cameras do not write, but print shops and old software do. */
final class JpegFixtures {
    /** As the JDK documents it in javax.imageio.metadata.doc-files.jpeg_metadata. */
    private static final String METADATA = "javax_imageio_jpeg_image_1.0";

    private JpegFixtures() {}

    static byte[] grey(BufferedImage image) {
        var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                grey.getRaster().setSample(x, y, 0, image.getRGB(x, y) >> 8 & 255);
            }
        }
        return SamplePhotos.encodeJpeg(grey, 0.95f, false);
    }

    /**
     * Baseline YCbCr.
     *
     * @param columns luminance samples side by side for one of each colour difference
     * @param rows the same, below each other
     * @param restartInterval MCUs between two restart markers, 0 for none
     */
    static byte[] coded(BufferedImage image, int columns, int rows, int restartInterval) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = nearlyLossless();
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
        Element root = (Element) metadata.getAsTree(METADATA);
        Element frame = (Element) root.getElementsByTagName("sof").item(0);
        Element luminance =
                (Element) frame.getElementsByTagName("componentSpec").item(0);
        luminance.setAttribute("HsamplingFactor", Integer.toString(columns));
        luminance.setAttribute("VsamplingFactor", Integer.toString(rows));
        if (restartInterval > 0) {
            var restarts = new IIOMetadataNode("dri");
            restarts.setAttribute("interval", Integer.toString(restartInterval));
            frame.getParentNode().insertBefore(restarts, frame);
        }
        try {
            metadata.setFromTree(METADATA, root);
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException(e);
        }
        return written(writer, new IIOImage(image, null, metadata), param);
    }

    /** Inks as ideal filters: each takes away its complement. */
    private static int[] inksOf(int[] rgb) {
        int red = rgb[0];
        int green = rgb[1];
        int blue = rgb[2];
        int light = Math.max(red, Math.max(green, blue));
        if (light == 0) {
            return new int[] {0, 0, 0, 255};
        }
        return new int[] {
            255 - Math.round(255f * red / light),
            255 - Math.round(255f * green / light),
            255 - Math.round(255f * blue / light),
            255 - light
        };
    }

    /** As Photoshop writes it: inverted, with an Adobe marker that says "no transform". */
    static byte[] invertedCmyk(BufferedImage image) {
        byte[] jpeg = channels(
                image,
                4,
                rgb -> Arrays.stream(inksOf(rgb)).map(ink -> 255 - ink).toArray());
        return withAdobeMarker(jpeg, 0);
    }

    /** Inverted and coded as luminance, colour differences and black. Adobe TN 5116 §18. */
    static byte[] ycck(BufferedImage image) {
        byte[] jpeg = channels(image, 4, rgb -> {
            int[] inks = inksOf(rgb);
            // Inverted inks are stored; the complement of an inverted ink is the ink itself.
            double r = inks[0];
            double g = inks[1];
            double b = inks[2];
            return new int[] {
                (int) Math.round(0.299 * r + 0.587 * g + 0.114 * b),
                clamp(128 - 0.168736 * r - 0.331264 * g + 0.5 * b),
                clamp(128 + 0.5 * r - 0.418688 * g - 0.081312 * b),
                255 - inks[3]
            };
        });
        return withAdobeMarker(jpeg, 2);
    }

    /** Without the usual change to luminance and colour differences; needs an Adobe marker that says so. */
    static byte[] untransformedRgb(BufferedImage image) {
        return channels(image, 3, rgb -> rgb);
    }

    static byte[] withAdobeMarker(byte[] jpeg, int transform) {
        byte[] body = concat(ExifFixtures.ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, (byte) transform});
        return ExifFixtures.jpegWithSegment(jpeg, 0xEE, body);
    }

    /** ICC.1:2010 annex B.4, in one or several parts. */
    static byte[] withProfile(byte[] jpeg, byte[] profile, int parts) {
        byte[] result = jpeg;
        int size = (profile.length + parts - 1) / parts;
        for (int number = parts; number >= 1; number--) {
            byte[] part = Arrays.copyOfRange(profile, size * (number - 1), Math.min(profile.length, size * number));
            byte[] body = concat(ExifFixtures.ascii("ICC_PROFILE\0"), new byte[] {(byte) number, (byte) parts}, part);
            result = ExifFixtures.jpegWithSegment(result, 0xE2, body);
        }
        return result;
    }

    private static byte[] channels(BufferedImage image, int count, UnaryOperator<int[]> coding) {
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, image.getWidth(), image.getHeight(), count, null);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                raster.setPixel(x, y, coding.apply(new int[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255}));
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        return written(writer, new IIOImage(raster, null, null), nearlyLossless());
    }

    private static ImageWriteParam nearlyLossless() {
        var param = new JPEGImageWriteParam(null);
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(0.98f);
        return param;
    }

    private static byte[] written(ImageWriter writer, IIOImage image, ImageWriteParam param) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, image, param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int clamp(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
