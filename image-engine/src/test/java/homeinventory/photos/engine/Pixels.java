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

    /** The mean of the pixels that fall together; both sides divide without rest. */
    static BufferedImage box(BufferedImage image, int width, int height) {
        BufferedImage current = image;
        while (current.getWidth() > width) {
            int divisor = current.getWidth() / width % 2 == 0 ? 2 : current.getWidth() / width;
            current = averaged(current, divisor);
        }
        return current;
    }

    private static BufferedImage averaged(BufferedImage image, int divisor) {
        int width = image.getWidth() / divisor;
        int height = image.getHeight() / divisor;
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int[] sums = new int[3];
                for (int i = 0; i < divisor * divisor; i++) {
                    int rgb = image.getRGB(x * divisor + i % divisor, y * divisor + i / divisor);
                    for (int c = 0; c < 3; c++) {
                        sums[c] += channel(rgb, 16 - 8 * c);
                    }
                }
                int area = divisor * divisor;
                result.setRGB(x, y, ((sums[0] / area) << 16) | ((sums[1] / area) << 8) | (sums[2] / area));
            }
        }
        return result;
    }

    /** CIE 1976 colour difference, averaged over all pixels. Below 1 nobody sees it, below 2 nobody minds. */
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

    private static int channel(int rgb, int shift) {
        return (rgb >> shift) & 255;
    }
}
