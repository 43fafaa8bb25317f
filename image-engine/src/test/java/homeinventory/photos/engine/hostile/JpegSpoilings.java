package homeinventory.photos.engine.hostile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Ways to spoil a JPEG's segments. ITU-T T.81 §B.1.1.4. */
final class JpegSpoilings {
    private static final int START_BYTES = 2;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int COM = 0xfe;

    private JpegSpoilings() {}

    static List<Spoiling> all() {
        return List.of(
                JpegSpoilings::lieAboutFrame,
                JpegSpoilings::addComments,
                JpegSpoilings::addExif,
                JpegSpoilings::addProfile,
                JpegSpoilings::addXmp,
                JpegSpoilings::addTables);
    }

    /** Sides, number of channels, their sampling and their tables. */
    private static byte[] lieAboutFrame(byte[] file, Random numbers) {
        byte[] changed = file.clone();
        for (int at = START_BYTES; at + 20 < file.length; at++) {
            boolean frame = file[at] == (byte) 0xff && (file[at + 1] == (byte) 0xc0 || file[at + 1] == (byte) 0xc2);
            if (frame) {
                changed[at + 4 + numbers.nextInt(15)] = (byte) numbers.nextInt(numbers.nextBoolean() ? 256 : 34);
                break;
            }
        }
        return changed;
    }

    private static byte[] addComments(byte[] file, Random numbers) {
        byte[] comment = segment(COM, "<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1));
        ByteBuffer many = ByteBuffer.allocate(comment.length * (1 + numbers.nextInt(12_000)));
        while (many.hasRemaining()) {
            many.put(comment);
        }
        return ByteSpoilings.insert(file, many.array(), START_BYTES);
    }

    /** A directory whose entries point anywhere. EXIF 2.3 §4.6. */
    private static byte[] addExif(byte[] file, Random numbers) {
        byte[] start = "Exif\0\0II*\0\10\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = new byte[start.length + numbers.nextInt(400)];
        numbers.nextBytes(body);
        System.arraycopy(start, 0, body, 0, start.length);
        return ByteSpoilings.insert(file, segment(APP1, body), START_BYTES);
    }

    private static byte[] addProfile(byte[] file, Random numbers) {
        byte[] start = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = new byte[start.length + 2 + numbers.nextInt(3_000)];
        numbers.nextBytes(body);
        System.arraycopy(start, 0, body, 0, start.length);
        body[start.length] = 1;
        body[start.length + 1] = (byte) (1 + numbers.nextInt(2));
        return ByteSpoilings.insert(file, segment(APP2, body), START_BYTES);
    }

    private static byte[] addXmp(byte[] file, Random numbers) {
        String xmp = "http://ns.adobe.com/xap/1.0/\0" + "<a>".repeat(numbers.nextInt(20_000));
        return ByteSpoilings.insert(file, segment(APP1, xmp.getBytes(StandardCharsets.ISO_8859_1)), START_BYTES);
    }

    /** Codes or factors that make no sense, later replaced by the file's own, or not. */
    private static byte[] addTables(byte[] file, Random numbers) {
        byte[] body = new byte[17 + numbers.nextInt(200)];
        numbers.nextBytes(body);
        body[0] = (byte) (numbers.nextInt(2) << 4 | numbers.nextInt(2));
        return ByteSpoilings.insert(file, segment(numbers.nextBoolean() ? 0xc4 : 0xdb, body), START_BYTES);
    }

    private static byte[] segment(int marker, byte[] body) {
        return ByteBuffer.allocate(4 + body.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + body.length))
                .put(body)
                .array();
    }
}
