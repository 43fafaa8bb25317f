package homeinventory.photos.engine;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Pictures drawn from numbers, the same on every run. */
public final class SampleScene {

    private SampleScene() {}

    /** Smooth, and different in each corner, so that a wrong turn shows at any size. */
    public static BufferedImage smooth(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (x + 0.5) / width;
                double v = (y + 0.5) / height;
                int red = (int) Math.round(30 + 200 * u);
                int green = (int) Math.round(220 - 180 * v);
                int blue = (int) Math.round(60 + 120 * u * v);
                image.setRGB(x, y, (red << 16) | (green << 8) | blue);
            }
        }
        return image;
    }

    /** {@link #smooth} with an alpha that falls from opaque at the left to transparent at the right. */
    public static BufferedImage fading(int width, int height) {
        BufferedImage opaque = smooth(width, height);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int alpha = width == 1 ? 255 : 255 - 255 * x / (width - 1);
                image.setRGB(x, y, (alpha << 24) | (opaque.getRGB(x, y) & 0xffffff));
            }
        }
        return image;
    }

    /** A room as a camera sees it: shading, edges, lettering, fine texture and sensor noise. */
    public static BufferedImage camera(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        drawRoom(image);
        addTextureAndNoise(image);
        return image;
    }

    /** Grey waves along both axes. */
    static BufferedImage waves(int width, int height, int periodPixels) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double phase = 2 * Math.PI / periodPixels;
                int grey = (int) Math.round(128 + 40 * (Math.sin(phase * x) + Math.sin(phase * y)));
                image.setRGB(x, y, grey * 0x010101);
            }
        }
        return image;
    }

    private static void drawRoom(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.drawImage(smooth(64, 48), 0, 0, width, height, null);
        var numbers = new java.util.Random(7);
        for (int i = 0; i < 220; i++) {
            g.setColor(new Color(numbers.nextInt(256), numbers.nextInt(256), numbers.nextInt(256)));
            int x = numbers.nextInt(width);
            int y = numbers.nextInt(height);
            int w = 1 + numbers.nextInt(Math.max(1, width / 9));
            int h = 1 + numbers.nextInt(Math.max(1, height / 9));
            switch (i % 4) {
                case 0 -> g.fillRect(x, y, w, h);
                case 1 -> g.fillOval(x, y, w, h);
                case 2 -> g.drawLine(x, y, x + w, y - h);
                default -> {
                    g.setFont(new Font(Font.MONOSPACED, Font.BOLD, Math.max(6, h / 4)));
                    g.fillPolygon(new int[] {x, x + w, x + w / 2}, new int[] {y, y, y + h}, 3);
                }
            }
        }
        g.dispose();
    }

    private static void addTextureAndNoise(BufferedImage image) {
        int width = image.getWidth();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] wave = new int[4096];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (int) Math.round(14 * Math.sin(2 * Math.PI * i / wave.length));
        }
        long state = 88172645463325252L;
        for (int i = 0; i < pixels.length; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            int x = i % width;
            int y = i / width;
            int texture = wave[(x * 97 + y * 31) & 4095] + wave[(x * 11 - y * 173) & 4095] / 2;
            int noise = (int) (state & 15) - 7;
            int rgb = pixels[i];
            pixels[i] = (clamp((rgb >> 16 & 255) + texture + noise) << 16)
                    | (clamp((rgb >> 8 & 255) + texture + (int) (state >> 8 & 15) - 7) << 8)
                    | clamp((rgb & 255) + texture + (int) (state >> 16 & 15) - 7);
        }
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
