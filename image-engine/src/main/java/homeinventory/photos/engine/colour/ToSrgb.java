package homeinventory.photos.engine.colour;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Converts pixels to sRGB (IEC 61966-2-1) with the photo's colour profile. */
public final class ToSrgb {
    private static final Logger log = LoggerFactory.getLogger(ToSrgb.class);
    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

    /** A larger profile is ignored. Print profiles have about 2 MB, and a compressed one can claim any size. */
    public static final int MAX_PROFILE_BYTES = 4 << 20;

    private ToSrgb() {}

    /**
     * Converts in place.
     *
     * @param pixels alpha in the highest byte, unless it holds an ink; the colours are not premultiplied
     * @param profile if it is missing, broken or for other channels, grey and RGB count as sRGB, and inks as ideal filters
     */
    public static void convert(int[] pixels, Channels channels, Optional<byte[]> profile) {
        byte[] converted =
                profile.map(bytes -> throughProfile(pixels, channels, bytes)).orElse(null);
        if (converted != null) {
            pack(converted, pixels, channels);
        } else if (channels == Channels.CMYK) {
            mixIdealInks(pixels);
        }
    }

    private static byte @Nullable [] throughProfile(int[] pixels, Channels channels, byte[] bytes) {
        try {
            ICC_Profile profile = ICC_Profile.getInstance(bytes);
            if (profile.getNumComponents() != channels.count()) {
                return null;
            }
            WritableRaster target = raster(new byte[3 * pixels.length], pixels.length, 3);
            new ColorConvertOp(new ICC_Profile[] {profile, SRGB}, null)
                    .filter(raster(samples(pixels, channels.count()), pixels.length, channels.count()), target);
            return ((DataBufferByte) target.getDataBuffer()).getData();
        } catch (RuntimeException unusable) {
            // The JDK throws IllegalArgument, CMM and array exceptions on bad profiles. Browsers ignore such a profile,
            // too.
            log.debug(
                    "A photo's colour profile is unusable and ignored: its colours count as sRGB or as ideal inks",
                    unusable);
            return null;
        }
    }

    private static WritableRaster raster(byte[] samples, int pixels, int channels) {
        int[] offsets = IntStream.range(0, channels).toArray();
        DataBuffer data = new DataBufferByte(samples, samples.length);
        return Raster.createInterleavedRaster(data, pixels, 1, samples.length, channels, offsets, null);
    }

    private static byte[] samples(int[] pixels, int channels) {
        byte[] samples = new byte[pixels.length * channels];
        int at = 0;
        for (int pixel : pixels) {
            for (int shift = 8 * (channels - 1); shift >= 0; shift -= 8) {
                samples[at++] = (byte) (pixel >> shift);
            }
        }
        return samples;
    }

    private static void pack(byte[] rgb, int[] pixels, Channels channels) {
        for (int i = 0, at = 0; i < pixels.length; i++, at += 3) {
            int alpha = channels == Channels.CMYK ? 0xff000000 : pixels[i] & 0xff000000;
            pixels[i] = alpha | ((rgb[at] & 255) << 16) | ((rgb[at + 1] & 255) << 8) | (rgb[at + 2] & 255);
        }
    }

    private static void mixIdealInks(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int inks = ~pixels[i];
            int light = inks & 255;
            int mixed = 0xff;
            for (int shift = 24; shift >= 8; shift -= 8) {
                mixed = (mixed << 8) | ((((inks >>> shift) & 255) * light + 127) / 255);
            }
            pixels[i] = mixed;
        }
    }
}
