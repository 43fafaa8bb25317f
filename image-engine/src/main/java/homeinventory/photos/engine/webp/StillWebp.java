package homeinventory.photos.engine.webp;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;
import homeinventory.photos.engine.header.Chunk;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A WebP file of one picture: the file itself, or the first frame of an animation as a file of its own. Decoders of stills
 * refuse animations. RFC 9649 §2.7.1.1.
 */
final class StillWebp {
    private static final int FRAME_HEADER_BYTES = 16;

    private StillWebp() {}

    /** @throws UnrenderablePhotoException if the file is truncated, or an animation whose first frame does not cover it */
    static byte[] of(byte[] file, WebpHeader webp) throws UnrenderablePhotoException, UnreadableHeaderException {
        requireWhole(file);
        if (!webp.animated()) {
            return file;
        }
        return firstFrame(
                Chunk.first(webp.chunks(), "ANMF")
                        .orElseThrow(() -> DamagedPhoto.corrupt("it is an animation without a picture")),
                webp);
    }

    /** RFC 9649 §2.4: the RIFF size counts the bytes after it. Later bytes do not belong to the picture. */
    private static void requireWhole(byte[] file) throws UnrenderablePhotoException {
        long claimed = 8
                + Integer.toUnsignedLong(
                        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
        if (claimed > file.length) {
            throw DamagedPhoto.truncated();
        }
    }

    private static byte[] firstFrame(FileBytes frame, WebpHeader webp)
            throws UnrenderablePhotoException, UnreadableHeaderException {
        int width = 1 + WebpHeader.u24(frame, 6);
        int height = 1 + WebpHeader.u24(frame, 9);
        if (width != webp.header().width() || height != webp.header().height()) {
            throw DamagedPhoto.unsupported("it is an animation that does not start with a whole picture");
        }
        byte[] picture = frame.from(FRAME_HEADER_BYTES).toArray();
        boolean alpha = frame.hasText(FRAME_HEADER_BYTES, "ALPH");
        byte[] extended = alpha ? extendedHeader(width, height) : new byte[0];
        return ByteBuffer.allocate(12 + extended.length + picture.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(4 + extended.length + picture.length)
                .put(ascii("WEBP"))
                .put(extended)
                .put(picture)
                .array();
    }

    /** RFC 9649 §2.7.1: needed if alpha has a chunk of its own. */
    private static byte[] extendedHeader(int width, int height) {
        return ByteBuffer.allocate(18)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("VP8X"))
                .putInt(10)
                .putInt(0x10)
                .putShort((short) (width - 1))
                .put((byte) ((width - 1) >> 16))
                .putShort((short) (height - 1))
                .put((byte) ((height - 1) >> 16))
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
