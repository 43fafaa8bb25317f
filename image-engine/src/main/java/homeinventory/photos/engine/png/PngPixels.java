package homeinventory.photos.engine.png;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Converts a line's samples to pixels of four 8-bit samples. PNG (Third Edition) §6.1, §7.2, §11.2.2 and §11.3.1.1. */
final class PngPixels {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int OPAQUE = 0xff000000;
    private static final long NO_KEY = -1;

    private final int bits;
    private final int channels;
    private final boolean alphaChannel;
    private final int @Nullable [] palette;
    private final long transparentKey;

    private PngPixels(PngHeader png, int @Nullable [] palette, long transparentKey) {
        bits = png.bits();
        channels = png.channels();
        alphaChannel = png.hasAlphaChannel();
        this.palette = palette;
        this.transparentKey = transparentKey;
    }

    static PngPixels of(PngHeader png) throws UnrenderablePhotoException, UnreadableHeaderException {
        FileBytes transparency = png.chunk("tRNS").orElse(null);
        if (png.isPalette()) {
            FileBytes colours = png.chunk("PLTE").orElseThrow(() -> DamagedPhoto.corrupt("its palette is missing"));
            return new PngPixels(png, palette(colours, transparency), NO_KEY);
        }
        if (transparency == null || png.hasAlphaChannel()) {
            return new PngPixels(png, null, NO_KEY);
        }
        return new PngPixels(png, null, key(transparency, png.channels()));
    }

    private static int[] palette(FileBytes colours, @Nullable FileBytes alphas) throws UnreadableHeaderException {
        int[] palette = new int[256];
        Arrays.fill(palette, OPAQUE);
        for (int i = 0; i < palette.length && colours.holds(3L * i, 3); i++) {
            int alpha = alphas != null && alphas.holds(i, 1) ? alphas.u8(i) : 255;
            palette[i] =
                    (alpha << 24) | (colours.u8(3L * i) << 16) | (colours.u8(3L * i + 1) << 8) | colours.u8(3L * i + 2);
        }
        return palette;
    }

    /** The samples of the transparent colour, 16 bits each. A chunk that is too short is ignored, as by libpng. */
    private static long key(FileBytes transparency, int channels) throws UnreadableHeaderException {
        if (!transparency.holds(0, 2L * channels)) {
            return NO_KEY;
        }
        long key = 0;
        for (int channel = 0; channel < channels; channel++) {
            key = (key << 16) | transparency.u16(2L * channel, ByteOrder.BIG_ENDIAN);
        }
        return key;
    }

    boolean hasAlpha() {
        return alphaChannel || transparentKey != NO_KEY || (palette != null && hasTransparent(palette));
    }

    private static boolean hasTransparent(int[] palette) {
        return Arrays.stream(palette).anyMatch(colour -> colour >>> 24 != 255);
    }

    /** @param line samples from index 1 on */
    void read(byte[] line, int[] row) {
        if (palette != null) {
            for (int x = 0; x < row.length; x++) {
                row[x] = palette[sample(line, x)];
            }
        } else if (channels == 3 && bits == 8 && transparentKey == NO_KEY) {
            readOpaque(line, row);
        } else {
            for (int x = 0; x < row.length; x++) {
                row[x] = pixel(line, x * channels);
            }
        }
    }

    /** Loads four bytes: the one before the pixel is replaced by alpha. Before the first pixel, it is the filter type. */
    private static void readOpaque(byte[] line, int[] row) {
        for (int x = 0; x < row.length; x++) {
            row[x] = OPAQUE | (int) INTS.get(line, 3 * x);
        }
    }

    private int pixel(byte[] line, int first) {
        int colours = alphaChannel ? channels - 1 : channels;
        long key = 0;
        int rgb = 0;
        for (int channel = 0; channel < colours; channel++) {
            int sample = sample(line, first + channel);
            key = (key << 16) | sample;
            rgb = (rgb << 8) | to8Bits(sample);
        }
        int alpha = alphaChannel ? to8Bits(sample(line, first + colours)) : key == transparentKey ? 0 : 255;
        return (alpha << 24) | (colours == 1 ? rgb * 0x010101 : rgb);
    }

    private int sample(byte[] line, int index) {
        if (bits == 8) {
            return line[1 + index] & 255;
        }
        if (bits == 16) {
            return ((line[1 + 2 * index] & 255) << 8) | (line[2 + 2 * index] & 255);
        }
        int bit = index * bits;
        return ((line[1 + bit / 8] & 255) >> (8 - bits - bit % 8)) & ((1 << bits) - 1);
    }

    private int to8Bits(int sample) {
        int highest = (1 << bits) - 1;
        return (sample * 255 + highest / 2) / highest;
    }
}
