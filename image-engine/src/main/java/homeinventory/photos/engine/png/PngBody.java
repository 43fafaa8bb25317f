package homeinventory.photos.engine.png;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Walks over a PNG's chunks up to its end, because decoders ignore a missing end. PNG (Third Edition) §5.3. */
final class PngBody {
    static final int SIGNATURE_BYTES = 8;
    /** Length, type and check sum. */
    static final int FRAME_BYTES = 12;

    private PngBody() {}

    /** @throws UnrenderablePhotoException if the file ends before its {@code IEND} chunk does, or if the visitor throws it */
    static void walk(byte[] file, Visitor visitor) throws UnrenderablePhotoException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int at = SIGNATURE_BYTES;
        String type = "";
        while (!type.equals("IEND")) {
            int length = at + FRAME_BYTES <= file.length ? bytes.getInt(at) : -1;
            if (length < 0 || length > file.length - at - FRAME_BYTES) {
                throw DamagedPhoto.truncated();
            }
            type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            visitor.visit(type, at, length);
            at += FRAME_BYTES + length;
        }
    }

    /** Visits each chunk. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param start offset of the chunk's length field
         * @param length of the chunk's body, in bytes
         */
        void visit(String type, int start, int length) throws UnrenderablePhotoException;
    }
}
