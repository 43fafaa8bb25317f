package homeinventory.photos.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes EXIF and other metadata into encoded photos. */
final class ExifFixtures {
    /** Stands for what must never reach a thumbnail. */
    static final String SECRET = "N52.5163 E13.3777 camera 4711";

    private ExifFixtures() {}

    /** EXIF 2.3 §4.5: a TIFF header and a directory with an image description and the orientation. */
    static byte[] exif(int orientation, ByteOrder order) {
        byte[] text = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        int entries = 2;
        int textAt = 8 + 2 + 12 * entries + 4;
        ByteBuffer tiff = ByteBuffer.allocate(textAt + text.length).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) entries);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(text.length).putInt(textAt);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(text);
        return tiff.array();
    }

    static byte[] jpegWithExif(byte[] jpeg, int orientation, ByteOrder order) {
        return jpegWithSegment(jpeg, 0xE1, concat(ascii("Exif\0\0"), exif(orientation, order)));
    }

    /** Puts the segment right after the start of the image. */
    static byte[] jpegWithSegment(byte[] jpeg, int marker, byte[] body) {
        byte[] head = ByteBuffer.allocate(6)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .array();
        byte[] rest = java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return concat(head, body, rest);
    }

    /** RFC 9649 §2.7: the extended format around a simple one. */
    static byte[] webpExtended(byte[] simple, int width, int height, int flags, byte[]... chunksAfter) {
        byte[] picture = java.util.Arrays.copyOfRange(simple, 12, simple.length);
        return riff(concat(chunk("VP8X", vp8x(width, height, flags)), picture, concat(chunksAfter)));
    }

    static byte[] vp8x(int width, int height, int flags) {
        var head = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) flags).put(new byte[3]);
        putU24(head, width - 1);
        putU24(head, height - 1);
        return head.array();
    }

    static byte[] riff(byte[] chunks) {
        return ByteBuffer.allocate(12 + chunks.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(4 + chunks.length)
                .put(ascii("WEBP"))
                .put(chunks)
                .array();
    }

    static byte[] chunk(String type, byte[] body) {
        return ByteBuffer.allocate(8 + body.length + (body.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(type))
                .putInt(body.length)
                .put(body)
                .array();
    }

    static void putU24(ByteBuffer buffer, int value) {
        buffer.putShort((short) value).put((byte) (value >> 16));
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
