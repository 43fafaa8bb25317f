package homeinventory.photos.engine.colour;

import homeinventory.photos.engine.resize.Samples;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Converts samples to sRGB (IEC 61966-2-1) with the profile that came with them. */
public final class ToSrgb {
    private static final Logger log = LoggerFactory.getLogger(ToSrgb.class);
    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

    private ToSrgb() {}

    /**
     * Converts grey or RGB samples, with or without alpha.
     *
     * @param profile without one, or with one that is broken or for other colours, the samples count as sRGB
     * @return {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB}
     */
    public static BufferedImage convert(Samples samples, Optional<byte[]> profile) {
        int colours = samples.alpha() ? samples.channels() - 1 : samples.channels();
        byte[] converted =
                profile.map(bytes -> throughProfile(samples, colours, bytes)).orElse(null);
        return converted == null
                ? pack(samples, samples.data(), samples.channels(), colours == 3)
                : pack(samples, converted, 3, true);
    }

    /**
     * Converts ink amounts: 255 is full ink.
     *
     * @param profile without a usable one, inks count as ideal filters
     */
    public static BufferedImage convertCmyk(Samples samples, Optional<byte[]> profile) {
        byte[] converted =
                profile.map(bytes -> throughProfile(samples, 4, bytes)).orElse(null);
        return pack(samples, converted == null ? idealInks(samples.data()) : converted, 3, true);
    }

    private static byte @Nullable [] throughProfile(Samples samples, int colours, byte[] bytes) {
        try {
            ICC_Profile profile = ICC_Profile.getInstance(bytes);
            if (profile.getNumComponents() != colours) {
                return null;
            }
            WritableRaster target = Raster.createInterleavedRaster(0, samples.width(), samples.height(), 3, null);
            new ColorConvertOp(new ICC_Profile[] {profile, SRGB}, null).filter(raster(samples, colours), target);
            return ((DataBufferByte) target.getDataBuffer()).getData();
        } catch (RuntimeException unusable) {
            // The JDK throws IllegalArgument, CMM and array exceptions on bad profiles; a browser would go on as well.
            log.debug("A photo's colour profile is unusable, its colours count as standard ones", unusable);
            return null;
        }
    }

    private static Raster raster(Samples samples, int colours) {
        int[] offsets = new int[colours];
        for (int c = 0; c < colours; c++) {
            offsets[c] = c;
        }
        byte[] data = samples.data();
        return Raster.createInterleavedRaster(
                new DataBufferByte(data, data.length),
                samples.width(),
                samples.height(),
                samples.width() * samples.channels(),
                samples.channels(),
                offsets,
                null);
    }

    private static byte[] idealInks(byte[] cmyk) {
        byte[] rgb = new byte[cmyk.length / 4 * 3];
        for (int from = 0, to = 0; from < cmyk.length; from += 4) {
            int light = 255 - (cmyk[from + 3] & 255);
            for (int c = 0; c < 3; c++) {
                rgb[to++] = (byte) (((255 - (cmyk[from + c] & 255)) * light + 127) / 255);
            }
        }
        return rgb;
    }

    /** @param stride samples per pixel in {@code colours} */
    private static BufferedImage pack(Samples samples, byte[] colours, int stride, boolean rgb) {
        var image = new BufferedImage(
                samples.width(),
                samples.height(),
                samples.alpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int alphaAt = samples.channels() - 1;
        for (int i = 0; i < pixels.length; i++) {
            int at = i * stride;
            int red = colours[at] & 255;
            int green = rgb ? colours[at + 1] & 255 : red;
            int blue = rgb ? colours[at + 2] & 255 : red;
            int alpha = samples.alpha() ? samples.data()[i * samples.channels() + alphaAt] & 255 : 255;
            pixels[i] = (alpha << 24) | (red << 16) | (green << 8) | blue;
        }
        return image;
    }
}
