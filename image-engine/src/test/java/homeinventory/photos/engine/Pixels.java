package homeinventory.photos.engine;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Compares pictures as people see them. */
final class Pixels {

    private Pixels() {}

    static BufferedImage of(RenderedImage image) {
        try {
            BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(image.bytes()));
            if (pixels == null) {
                throw new AssertionError("no reader for " + image.format());
            }
            return pixels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each pixel is the mean of the area that it covers. */
    static BufferedImage shrunk(BufferedImage image, int width, int height) {
        var result = new BufferedImage(width, height, image.getType());
        double scaleX = (double) image.getWidth() / width;
        double scaleY = (double) image.getHeight() / height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                result.setRGB(x, y, mean(image, x * scaleX, (x + 1) * scaleX, y * scaleY, (y + 1) * scaleY));
            }
        }
        return result;
    }

    private static int mean(BufferedImage image, double left, double right, double top, double bottom) {
        double[] sums = new double[4];
        for (int y = (int) top; y < Math.min(image.getHeight(), Math.ceil(bottom - 1e-9)); y++) {
            double rows = Math.min(bottom, y + 1.0) - Math.max(top, y);
            for (int x = (int) left; x < Math.min(image.getWidth(), Math.ceil(right - 1e-9)); x++) {
                double area = rows * (Math.min(right, x + 1.0) - Math.max(left, x));
                int argb = image.getRGB(x, y);
                double opacity = area * channel(argb, 24);
                sums[0] += opacity;
                for (int c = 1; c < 4; c++) {
                    sums[c] += opacity * channel(argb, 24 - 8 * c);
                }
            }
        }
        int argb = (int) Math.round(sums[0] / ((right - left) * (bottom - top)));
        for (int c = 1; c < 4; c++) {
            argb = (argb << 8) | (sums[0] == 0 ? 0 : (int) Math.round(sums[c] / sums[0]));
        }
        return argb;
    }

    /** CIE 1976 colour difference, averaged over all pixels. Below 1 it is invisible, below 2 it is not disturbing. */
    static double meanDeltaE(BufferedImage a, BufferedImage b) {
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                sum += Lab.ofSrgb(a.getRGB(x, y)).distance(Lab.ofSrgb(b.getRGB(x, y)));
            }
        }
        return sum / (a.getWidth() * a.getHeight());
    }

    static int maxChannelDifference(BufferedImage a, BufferedImage b) {
        int max = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    max = Math.max(max, Math.abs(channel(a.getRGB(x, y), shift) - channel(b.getRGB(x, y), shift)));
                }
            }
        }
        return max;
    }

    static int maxAlphaDifference(BufferedImage a, BufferedImage b) {
        int max = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                max = Math.max(max, Math.abs((a.getRGB(x, y) >>> 24) - (b.getRGB(x, y) >>> 24)));
            }
        }
        return max;
    }

    static BufferedImage onWhite(BufferedImage image) {
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                int alpha = argb >>> 24;
                int rgb = 0;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    rgb = (rgb << 8) | (channel(argb, shift) * alpha + 255 * (255 - alpha) + 127) / 255;
                }
                opaque.setRGB(x, y, rgb);
            }
        }
        return opaque;
    }

    /** Mean difference between the green of each pixel and of those to its left and above, 0 to 510. */
    static double contrast(BufferedImage image) {
        long sum = 0;
        for (int y = 1; y < image.getHeight(); y++) {
            for (int x = 1; x < image.getWidth(); x++) {
                int green = channel(image.getRGB(x, y), 8);
                sum += Math.abs(green - channel(image.getRGB(x - 1, y), 8));
                sum += Math.abs(green - channel(image.getRGB(x, y - 1), 8));
            }
        }
        return (double) sum / ((image.getWidth() - 1) * (image.getHeight() - 1));
    }

    private static int channel(int rgb, int shift) {
        return (rgb >> shift) & 255;
    }
}
