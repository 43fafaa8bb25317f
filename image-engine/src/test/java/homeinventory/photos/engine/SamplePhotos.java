package homeinventory.photos.engine;

import static homeinventory.photos.engine.ExifFixtures.jpegWithExif;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photos for tests, made at run time and the same on every run. */
public final class SamplePhotos {

    private SamplePhotos() {}

    public static byte[] jpeg(int width, int height) {
        return encodeJpeg(SampleScene.smooth(width, height), 0.92f, false);
    }

    static byte[] jpeg(BufferedImage image) {
        return encodeJpeg(image, 0.92f, false);
    }

    public static byte[] progressiveJpeg(int width, int height) {
        return encodeJpeg(SampleScene.smooth(width, height), 0.92f, true);
    }

    /**
     * 320×240 as displayed, for every orientation.
     *
     * @param orientation EXIF 1 to 8
     */
    public static byte[] jpegWithOrientation(int orientation) {
        BufferedImage stored = storedFor(SampleScene.smooth(320, 240), orientation);
        return jpegWithExif(encodeJpeg(stored, 0.98f, false), orientation, ByteOrder.BIG_ENDIAN);
    }

    /**
     * A 12-megapixel photo as a phone writes it: 4000×3000 as displayed, stored sideways (EXIF 6), with detail and noise.
     * About 5 MB; made once per JVM.
     */
    public static byte[] cameraJpeg() {
        return CameraJpeg.BYTES.clone();
    }

    public static byte[] png(int width, int height) {
        return encode(SampleScene.smooth(width, height), "png");
    }

    /** Opaque at the left, transparent at the right. */
    public static byte[] pngWithAlpha(int width, int height) {
        return encode(SampleScene.fading(width, height), "png");
    }

    /** Lossy. */
    public static byte[] webp(int width, int height) {
        return encodeWebp(SampleScene.smooth(width, height), "Lossy");
    }

    /** Lossless, opaque at the left, transparent at the right. */
    public static byte[] webpWithAlpha(int width, int height) {
        return encodeWebp(SampleScene.fading(width, height), "Lossless");
    }

    /**
     * 320×240 as displayed, for every orientation.
     *
     * @param orientation EXIF 1 to 8
     */
    public static byte[] webpWithOrientation(int orientation) {
        BufferedImage stored = storedFor(SampleScene.smooth(320, 240), orientation);
        byte[] exif = ExifFixtures.exif(orientation, ByteOrder.LITTLE_ENDIAN);
        return ExifFixtures.webpExtended(
                encodeWebp(stored, "Lossless"),
                stored.getWidth(),
                stored.getHeight(),
                0x08,
                ExifFixtures.chunk("EXIF", exif));
    }

    /** The first half of an undamaged photo. */
    public static byte[] truncatedJpeg() {
        byte[] whole = encodeJpeg(SampleScene.camera(1200, 900), 0.9f, false);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** Starts like a JPEG and continues with nonsense. */
    public static byte[] jpegWithBrokenHeader() {
        byte[] broken = new byte[2000];
        Arrays.fill(broken, (byte) 'x');
        ByteBuffer.wrap(broken).putInt(0xFFD8FFE0);
        return broken;
    }

    public static byte[] textFile() {
        return "This is no photo, whatever its name says.\n".getBytes(StandardCharsets.UTF_8);
    }

    /** A small JPEG that claims 49157×27397 pixels. */
    public static byte[] headerBomb() {
        return withClaimedSides(jpeg(8, 8), 49157, 27397);
    }

    /** A small PNG that claims 309×15403836 pixels. */
    public static byte[] tallPngHeaderBomb() {
        return PngFixtures.png(
                PngFixtures.ihdr(309, 15_403_836, 8, 2, false), PngFixtures.idat(new byte[100]), PngFixtures.iend());
    }

    /** 20000×20000 pixels of one bit: all there, in some 50 KB. */
    public static byte[] oneBitPngBomb() {
        return PngFixtures.png(
                PngFixtures.ihdr(20_000, 20_000, 1, 0, false),
                PngFixtures.idat(new byte[20_000 * 2_501]),
                PngFixtures.iend());
    }

    /** 12000×12000 pixels of one byte: all there, in some 140 KB. */
    public static byte[] squarePngBomb() {
        return PngFixtures.png(
                PngFixtures.ihdr(12_000, 12_000, 8, 0, false),
                PngFixtures.idat(new byte[12_000 * 12_001]),
                PngFixtures.iend());
    }

    /** Overwrites the frame header's sides. ITU-T T.81 §B.2.2. */
    static byte[] withClaimedSides(byte[] jpeg, int width, int height) {
        ByteBuffer claimed = ByteBuffer.wrap(jpeg.clone());
        int at = 2;
        while (claimed.getShort(at) != (short) 0xFFC0) {
            at += 2 + Short.toUnsignedInt(claimed.getShort(at + 2));
        }
        return claimed.putShort(at + 5, (short) height)
                .putShort(at + 7, (short) width)
                .array();
    }

    /** The pixels as a camera stores them that writes this orientation, so that they display as the given image. */
    static BufferedImage storedFor(BufferedImage displayed, int orientation) {
        boolean swaps = orientation >= 5;
        int width = swaps ? displayed.getHeight() : displayed.getWidth();
        int height = swaps ? displayed.getWidth() : displayed.getHeight();
        var stored = new BufferedImage(width, height, displayed.getType());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int flippedX = width - 1 - x;
                int flippedY = height - 1 - y;
                // Where the stored pixel is displayed; EXIF 2.3 §4.6.4 A, tag 0x0112.
                int rgb = switch (orientation) {
                    case 1 -> displayed.getRGB(x, y);
                    case 2 -> displayed.getRGB(flippedX, y);
                    case 3 -> displayed.getRGB(flippedX, flippedY);
                    case 4 -> displayed.getRGB(x, flippedY);
                    case 5 -> displayed.getRGB(y, x);
                    case 6 -> displayed.getRGB(flippedY, x);
                    case 7 -> displayed.getRGB(flippedY, flippedX);
                    case 8 -> displayed.getRGB(y, flippedX);
                    default -> throw new IllegalArgumentException("orientation " + orientation);
                };
                stored.setRGB(x, y, rgb);
            }
        }
        return stored;
    }

    static byte[] encodeJpeg(BufferedImage image, float quality, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = new JPEGImageWriteParam(null);
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        if (progressive) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        return write(writer, image, param);
    }

    static byte[] encodeWebp(BufferedImage image, String compression) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("webp").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(compression);
        param.setCompressionQuality(0.9f);
        return write(writer, image, param);
    }

    static byte[] encode(BufferedImage image, String format) {
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format)
                .next();
        return write(writer, image, writer.getDefaultWriteParam());
    }

    private static byte[] write(ImageWriter writer, BufferedImage image, ImageWriteParam param) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static final class CameraJpeg {
        static final byte[] BYTES = jpegWithExif(
                encodeJpeg(storedFor(SampleScene.camera(4000, 3000), 6), 0.93f, false), 6, ByteOrder.BIG_ENDIAN);
    }
}
