package homeinventory.photos.engine;

import static homeinventory.photos.engine.ExifFixtures.chunk;
import static homeinventory.photos.engine.ExifFixtures.concat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A photo of every kind that is accepted, and what it shows.
 *
 * @param shows 160×120, upright, in sRGB
 * @param meanDeltaE how far a decoder may be off on average, because of the file's own losses
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PhotoKind(String name, byte[] file, BufferedImage shows, double meanDeltaE) {
    static final int WIDTH = 160;
    static final int HEIGHT = 120;
    private static final byte[] BYTES_AFTER_END = {1, -1, 2, -1, -38, 0, 4, 9};
    /** L* 60, a* -20, b* -30, relative to D50, in sRGB. */
    private static final int PAPER_WITH_CYAN = 0x369cc5;

    private static final BufferedImage SCENE = SampleScene.smooth(WIDTH, HEIGHT);
    private static final BufferedImage FADING = SampleScene.fading(WIDTH, HEIGHT);

    @Override
    public String toString() {
        return name;
    }

    /** In bytes. Some files have more bytes after it. */
    int endOfPicture() {
        return name.contains("after its end") ? file.length - BYTES_AFTER_END.length : file.length;
    }

    static List<PhotoKind> all() {
        var kinds = new ArrayList<PhotoKind>();
        kinds.addAll(jpegs());
        kinds.addAll(profiled());
        kinds.addAll(pngs());
        kinds.addAll(webps());
        return kinds;
    }

    private static List<PhotoKind> jpegs() {
        byte[] jpeg = SamplePhotos.encodeJpeg(SCENE, 0.98f, false);
        byte[] rgb = JpegFixtures.withAdobeMarker(JpegFixtures.untransformedRgb(SCENE), 0);
        return List.of(
                new PhotoKind("JPEG, baseline", jpeg, SCENE, 1),
                new PhotoKind("JPEG, progressive", SamplePhotos.encodeJpeg(SCENE, 0.98f, true), SCENE, 1),
                new PhotoKind("JPEG, colours as fine as luminance", coded(1, 1, 0), SCENE, 1),
                new PhotoKind("JPEG, colours half as wide", coded(2, 1, 0), SCENE, 1),
                new PhotoKind("JPEG, colours half as high", coded(1, 2, 0), SCENE, 1),
                new PhotoKind("JPEG, restart markers", coded(2, 2, 3), SCENE, 1),
                new PhotoKind("JPEG, grey", JpegFixtures.grey(SCENE), greyScene(), 1),
                new PhotoKind("JPEG, RGB", rgb, SCENE, 1),
                new PhotoKind("JPEG, CMYK inverted", JpegFixtures.invertedCmyk(SCENE), SCENE, 1.5),
                new PhotoKind("JPEG, CMYK with a profile", profiledCmyk(), flat(PAPER_WITH_CYAN), 1.5),
                new PhotoKind("JPEG, YCCK", JpegFixtures.ycck(SCENE), SCENE, 1.5),
                new PhotoKind("JPEG, bytes after its end", concat(jpeg, BYTES_AFTER_END), SCENE, 1),
                new PhotoKind("JPEG, EXIF 6", SamplePhotos.jpegWithOrientation(6), SampleScene.smooth(320, 240), 1));
    }

    private static byte[] coded(int columns, int rows, int restartInterval) {
        return JpegFixtures.coded(SCENE, columns, rows, restartInterval);
    }

    private static List<PhotoKind> profiled() {
        byte[] p3 = IccFixtures.displayP3();
        BufferedImage inP3 = WideColours.encoded(SCENE, IccFixtures.DISPLAY_P3, WideColours.SRGB_CURVE);
        byte[] adobe = IccFixtures.adobeRgb();
        BufferedImage inAdobe = WideColours.encoded(SCENE, IccFixtures.ADOBE_RGB, WideColours.ADOBE_CURVE);
        byte[] p3Jpeg = SamplePhotos.encodeJpeg(inP3, 0.98f, false);
        byte[] p3Webp = SamplePhotos.encodeWebp(inP3, "Lossless");
        return List.of(
                new PhotoKind("JPEG, Display P3", JpegFixtures.withProfile(p3Jpeg, p3, 1), SCENE, 1),
                new PhotoKind("JPEG, Display P3 in three parts", JpegFixtures.withProfile(p3Jpeg, p3, 3), SCENE, 1),
                new PhotoKind(
                        "JPEG, Adobe RGB",
                        JpegFixtures.withProfile(SamplePhotos.encodeJpeg(inAdobe, 0.98f, false), adobe, 1),
                        SCENE,
                        1),
                new PhotoKind(
                        "PNG, Display P3",
                        PngFixtures.withChunks(SamplePhotos.encode(inP3, "png"), PngFixtures.iccp(p3)),
                        SCENE,
                        1),
                new PhotoKind(
                        "WebP, Display P3",
                        ExifFixtures.riff(concat(
                                chunk("VP8X", ExifFixtures.vp8x(WIDTH, HEIGHT, 0x20)),
                                chunk("ICCP", p3),
                                Arrays.copyOfRange(p3Webp, 12, p3Webp.length))),
                        SCENE,
                        1));
    }

    private static List<PhotoKind> pngs() {
        PngFixtures.PixelSamples rgb = (x, y) -> channels(SCENE.getRGB(x, y), false);
        PngFixtures.PixelSamples wide = (x, y) -> widened(rgb.at(x, y));
        PngFixtures.PixelSamples grey = (x, y) -> new int[] {SCENE.getRGB(x, y) >> 8 & 255};
        PngFixtures.PixelSamples greyAlpha =
                (x, y) -> new int[] {SCENE.getRGB(x, y) >> 8 & 255, FADING.getRGB(x, y) >>> 24};
        PngFixtures.PixelSamples rgba = (x, y) -> channels(FADING.getRGB(x, y), true);
        return List.of(
                new PhotoKind("PNG, RGB", SamplePhotos.encode(SCENE, "png"), SCENE, 0),
                new PhotoKind("PNG, RGB 16 bits", png(16, 2, wide), SCENE, 0),
                new PhotoKind("PNG, RGBA", png(8, 6, rgba), FADING, 0),
                new PhotoKind("PNG, RGBA 16 bits", png(16, 6, (x, y) -> widened(rgba.at(x, y))), FADING, 0),
                new PhotoKind("PNG, grey", png(8, 0, grey), greyScene(), 0),
                new PhotoKind("PNG, grey 16 bits", png(16, 0, (x, y) -> widened(grey.at(x, y))), greyScene(), 0),
                new PhotoKind("PNG, grey 4 bits", png(4, 0, (x, y) -> new int[] {x / 10}), steps(10, 15), 0),
                new PhotoKind("PNG, grey 2 bits", png(2, 0, (x, y) -> new int[] {x / 40}), steps(40, 3), 0),
                new PhotoKind("PNG, grey 1 bit", png(1, 0, (x, y) -> new int[] {x / 80}), steps(80, 1), 0),
                new PhotoKind("PNG, grey with alpha", png(8, 4, greyAlpha), greyFading(), 0),
                new PhotoKind("PNG, palette", palette(false), steps(10, 15), 0),
                new PhotoKind("PNG, palette with transparency", palette(true), stepsOnClear(), 0),
                new PhotoKind("PNG, RGB with a transparent colour", transparentColour(), SCENE, 0),
                new PhotoKind("PNG, interlaced", PngFixtures.interlaced(WIDTH, HEIGHT, 8, 2, rgb), SCENE, 0),
                new PhotoKind(
                        "PNG, interlaced 16 bits with alpha",
                        PngFixtures.interlaced(WIDTH, HEIGHT, 16, 6, (x, y) -> widened(rgba.at(x, y))),
                        FADING,
                        0));
    }

    private static List<PhotoKind> webps() {
        return List.of(
                new PhotoKind("WebP, lossy", SamplePhotos.encodeWebp(SCENE, "Lossy"), SCENE, 2),
                new PhotoKind("WebP, lossy with alpha", SamplePhotos.encodeWebp(FADING, "Lossy"), FADING, 2),
                new PhotoKind("WebP, lossless", SamplePhotos.encodeWebp(SCENE, "Lossless"), SCENE, 0),
                new PhotoKind("WebP, lossless with alpha", SamplePhotos.encodeWebp(FADING, "Lossless"), FADING, 0),
                new PhotoKind("WebP, EXIF 5", SamplePhotos.webpWithOrientation(5), SampleScene.smooth(320, 240), 0),
                new PhotoKind("WebP, animated", AnimatedWebp.of(SamplePhotos.encodeWebp(SCENE, "Lossless")), SCENE, 0),
                new PhotoKind(
                        "WebP, animated with alpha",
                        AnimatedWebp.of(SamplePhotos.encodeWebp(FADING, "Lossy")),
                        FADING,
                        2));
    }

    /** Full cyan on a paper, as a print profile says it looks. */
    private static byte[] profiledCmyk() {
        double[][] mixtures = new double[16][];
        Arrays.fill(mixtures, new double[] {50, 0, 0});
        mixtures[0] = new double[] {95, 0, 0};
        mixtures[8] = new double[] {60, -20, -30};
        return JpegFixtures.withProfile(JpegFixtures.invertedCmyk(flat(0x00ffff)), IccFixtures.cmyk(mixtures), 1);
    }

    private static BufferedImage flat(int rgb) {
        return mapped((_, _) -> rgb);
    }

    private static byte[] png(int bits, int colourType, PngFixtures.PixelSamples samples) {
        return PngFixtures.picture(WIDTH, HEIGHT, bits, colourType, samples);
    }

    private static byte[] palette(boolean firstIsClear) {
        var colours = new byte[16 * 3];
        for (int i = 0; i < 16; i++) {
            Arrays.fill(colours, 3 * i, 3 * i + 3, (byte) (i * 17));
        }
        byte[] clear = firstIsClear ? PngFixtures.chunk("tRNS", new byte[] {0}) : new byte[0];
        return PngFixtures.picture(
                WIDTH, HEIGHT, 4, 3, (x, y) -> new int[] {x / 10}, PngFixtures.chunk("PLTE", colours), clear);
    }

    /** Names a colour that no pixel has. */
    private static byte[] transparentColour() {
        return PngFixtures.picture(
                WIDTH,
                HEIGHT,
                8,
                2,
                (x, y) -> channels(SCENE.getRGB(x, y), false),
                PngFixtures.chunk("tRNS", new byte[] {0, 1, 0, 2, 0, 3}));
    }

    private static BufferedImage greyScene() {
        return mapped((x, y) -> greyOf(SCENE.getRGB(x, y) >> 8 & 255));
    }

    private static BufferedImage greyFading() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, (FADING.getRGB(x, y) & 0xff000000) | greyOf(SCENE.getRGB(x, y) >> 8 & 255));
            }
        }
        return image;
    }

    private static BufferedImage steps(int stepWidth, int maximum) {
        return mapped((x, y) -> greyOf(x / stepWidth * 255 / maximum));
    }

    private static BufferedImage stepsOnClear() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 10; x < WIDTH; x++) {
                image.setRGB(x, y, 0xff000000 | greyOf(x / 10 * 17));
            }
        }
        return image;
    }

    private static BufferedImage mapped(java.util.function.IntBinaryOperator rgb) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, rgb.applyAsInt(x, y));
            }
        }
        return image;
    }

    private static int greyOf(int sample) {
        return sample * 0x010101;
    }

    private static int[] channels(int argb, boolean alpha) {
        int[] rgb = {argb >> 16 & 255, argb >> 8 & 255, argb & 255, argb >>> 24};
        return alpha ? rgb : Arrays.copyOf(rgb, 3);
    }

    private static int[] widened(int[] samples) {
        return Arrays.stream(samples).map(sample -> sample * 257).toArray();
    }
}
