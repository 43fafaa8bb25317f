package homeinventory.photos.engine;

import static homeinventory.photos.engine.ExifFixtures.ascii;
import static homeinventory.photos.engine.ExifFixtures.concat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds small colour profiles. ICC.1:2010. */
final class IccFixtures {
    /** Colorants relative to D50, as in the profiles that Apple and Adobe publish. */
    static final double[][] DISPLAY_P3 = {
        {0.51512, 0.2412, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.1571, 0.06657, 0.78407}
    };

    static final double[][] ADOBE_RGB = {
        {0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}
    };
    static final double ADOBE_GAMMA = 563 / 256.0;

    private static final double[] D50 = {0.9642, 1, 0.8249};

    private IccFixtures() {}

    static byte[] displayP3() {
        // IEC 61966-2-1's curve as a parametric one of type 3: gamma, a, b, c, d.
        byte[] curve = concat(
                ascii("para\0\0\0\0\0\3\0\0"),
                fixed(2.4),
                fixed(1 / 1.055),
                fixed(0.055 / 1.055),
                fixed(1 / 12.92),
                fixed(0.04045));
        return matrixProfile(DISPLAY_P3, curve);
    }

    static byte[] adobeRgb() {
        byte[] curve = concat(ascii("curv\0\0\0\0\0\0\0\1"), new byte[] {2, 0x33, 0, 0});
        return matrixProfile(ADOBE_RGB, curve);
    }

    private static byte[] matrixProfile(double[][] colorants, byte[] curve) {
        Map<String, byte[]> tags = commonTags("test RGB");
        for (int i = 0; i < 3; i++) {
            String letter = "rgb".substring(i, i + 1);
            tags.put(letter + "XYZ", xyz(colorants[i]));
            tags.put(letter + "TRC", curve);
        }
        return profile("RGB ", "XYZ ", "mntr", tags);
    }

    /**
     * A print profile whose inks mix as given.
     *
     * @param labOfCorners L*, a*, b* of the sixteen mixtures of full and no ink; cyan is the highest bit, black the lowest
     */
    static byte[] cmyk(double[][] labOfCorners) {
        ByteBuffer table = ByteBuffer.allocate(16 * 3);
        for (double[] lab : labOfCorners) {
            table.put((byte) Math.round(lab[0] * 2.55));
            table.put((byte) Math.round(lab[1] + 128));
            table.put((byte) Math.round(lab[2] + 128));
        }
        byte[] straight = new byte[256];
        for (int i = 0; i < 256; i++) {
            straight[i] = (byte) i;
        }
        byte[] matrix =
                concat(fixed(1), fixed(0), fixed(0), fixed(0), fixed(1), fixed(0), fixed(0), fixed(0), fixed(1));
        byte[] lut = concat(
                ascii("mft1\0\0\0\0\4\3\2\0"),
                matrix,
                straight,
                straight,
                straight,
                straight,
                table.array(),
                straight,
                straight,
                straight);
        Map<String, byte[]> tags = commonTags("test CMYK");
        tags.put("A2B0", lut);
        tags.put("A2B1", lut);
        return profile("CMYK", "Lab ", "prtr", tags);
    }

    private static Map<String, byte[]> commonTags(String name) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        byte[] text = ascii(name + "\0");
        byte[] length = ByteBuffer.allocate(4).putInt(text.length).array();
        tags.put("desc", concat(ascii("desc\0\0\0\0"), length, text, new byte[78]));
        tags.put("cprt", concat(ascii("text\0\0\0\0"), ascii("none\0")));
        tags.put("wtpt", xyz(D50));
        return tags;
    }

    private static byte[] profile(String colours, String connection, String device, Map<String, byte[]> tags) {
        int at = 128 + 4 + 12 * tags.size();
        ByteBuffer table = ByteBuffer.allocate(4 + 12 * tags.size()).putInt(tags.size());
        List<byte[]> bodies = new ArrayList<>();
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            table.put(ascii(tag.getKey())).putInt(at).putInt(tag.getValue().length);
            byte[] padded = java.util.Arrays.copyOf(tag.getValue(), (tag.getValue().length + 3) / 4 * 4);
            bodies.add(padded);
            at += padded.length;
        }
        ByteBuffer header = ByteBuffer.allocate(128).putInt(0, at).putInt(8, 0x02400000);
        header.put(12, ascii(device))
                .put(16, ascii(colours))
                .put(20, ascii(connection))
                .put(36, ascii("acsp"));
        header.put(68, concat(fixed(D50[0]), fixed(D50[1]), fixed(D50[2])));
        return concat(header.array(), table.array(), concat(bodies.toArray(byte[][]::new)));
    }

    private static byte[] xyz(double[] value) {
        return concat(ascii("XYZ \0\0\0\0"), fixed(value[0]), fixed(value[1]), fixed(value[2]));
    }

    /** s15Fixed16Number, §4.6. */
    private static byte[] fixed(double value) {
        return ByteBuffer.allocate(4).putInt((int) Math.round(value * 65536)).array();
    }
}
