package homeinventory.photos.engine.png.inflate;

import java.io.IOException;
import java.util.zip.ZipException;

/** Bytes that are not compressed. RFC 1951 §3.2.4. */
final class StoredBlock implements Block {
    private int left;

    private StoredBlock(int length) {
        left = length;
    }

    static StoredBlock begin(BitInput input) throws IOException {
        input.dropRestOfByte();
        int length = input.take(16);
        int complement = input.take(16);
        if (length != (complement ^ 0xffff)) {
            throw new ZipException("a length and its complement do not match");
        }
        input.dropRestOfByte();
        return new StoredBlock(length);
    }

    @Override
    public boolean read(BitInput input, Output output) throws IOException {
        int at = output.filled();
        int length = Math.min(left, output.limit() - at);
        if (length > 0) {
            int copied = input.copy(output.bytes(), at, length);
            output.fillTo(at + copied);
            left -= copied;
        }
        return left == 0;
    }
}
