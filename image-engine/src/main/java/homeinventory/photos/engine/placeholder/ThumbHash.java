package homeinventory.photos.engine.placeholder;

import homeinventory.photos.engine.resize.IntImage;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes a picture as a ThumbHash (<a href="https://evanw.github.io/thumbhash/">evanw.github.io/thumbhash</a>): its mean
 * colour and its lowest frequencies, at four bits each, in 17 to 25 bytes. Every reader of that format can show it.
 */
public final class ThumbHash {
    private static final int COLOUR_FREQUENCIES = 3;
    private static final int ALPHA_FREQUENCIES = 5;
    private static final int MAX_FREQUENCIES = 7;
    /** Fewer with an alpha channel, so that the hash stays short. */
    private static final int MAX_FREQUENCIES_WITH_ALPHA = 5;

    private static final int MAX_BYTES = 32;

    private final byte[] bytes = new byte[MAX_BYTES];
    private int nibbles;

    private ThumbHash() {}

    /**
     * The hash of a picture in base64 (RFC 4648 §4), at most 36 characters.
     *
     * @param image {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB_PRE}; a small one is enough
     */
    public static String of(BufferedImage image) {
        Cells cells = Cells.of(
                IntImage.pixels(image),
                image.getWidth(),
                image.getHeight(),
                image.getColorModel().hasAlpha());
        var hash = new ThumbHash();
        hash.write(cells);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(hash.bytes, (hash.nibbles + 1) / 2));
    }

    private void write(Cells cells) {
        boolean alpha = Arrays.stream(cells.alpha()).anyMatch(value -> value < 1);
        int maxFrequencies = alpha ? MAX_FREQUENCIES_WITH_ALPHA : MAX_FREQUENCIES;
        int longSide = Math.max(cells.width(), cells.height());
        int across = (int) Math.max(1, Math.round((double) maxFrequencies * cells.width() / longSide));
        int down = (int) Math.max(1, Math.round((double) maxFrequencies * cells.height() / longSide));
        boolean landscape = cells.width() > cells.height();

        var colours = ColourDifferences.of(cells);
        DctCoefficients brightness = transform(cells, colours.brightness(), Math.max(3, across), Math.max(3, down));
        DctCoefficients yellowBlue = transform(cells, colours.yellowBlue(), COLOUR_FREQUENCIES, COLOUR_FREQUENCIES);
        DctCoefficients redGreen = transform(cells, colours.redGreen(), COLOUR_FREQUENCIES, COLOUR_FREQUENCIES);

        // The format writes the least significant bits first: 24 bits, then 16.
        writeBits(
                6,
                share(brightness.mean(), 63)
                        | (signedShare(yellowBlue.mean()) << 6)
                        | (signedShare(redGreen.mean()) << 12)
                        | (share(brightness.scale(), 31) << 18)
                        | ((alpha ? 1 : 0) << 23));
        writeBits(
                4,
                (landscape ? down : across)
                        | (share(yellowBlue.scale(), 63) << 3)
                        | (share(redGreen.scale(), 63) << 9)
                        | ((landscape ? 1 : 0) << 15));
        if (alpha) {
            DctCoefficients opacity = transform(cells, cells.alpha(), ALPHA_FREQUENCIES, ALPHA_FREQUENCIES);
            writeBits(2, share(opacity.mean(), 15) | (share(opacity.scale(), 15) << 4));
            writeAll(brightness, yellowBlue, redGreen, opacity);
        } else {
            writeAll(brightness, yellowBlue, redGreen);
        }
    }

    private static DctCoefficients transform(Cells cells, double[] channel, int across, int down) {
        return DctCoefficients.of(channel, cells.width(), cells.height(), across, down);
    }

    private static int share(double value, int whole) {
        return (int) Math.round(whole * value);
    }

    /** From -1 … 1 to six bits. */
    private static int signedShare(double value) {
        return (int) Math.round(31.5 + 31.5 * value);
    }

    private void writeAll(DctCoefficients... channels) {
        for (DctCoefficients channel : channels) {
            for (double coefficient : channel.others()) {
                writeBits(1, share(coefficient, 15));
            }
        }
    }

    private void writeBits(int fours, int value) {
        for (int i = 0; i < fours; i++) {
            bytes[nibbles / 2] |= (byte) (((value >> (4 * i)) & 15) << (4 * (nibbles % 2)));
            nibbles++;
        }
    }
}
