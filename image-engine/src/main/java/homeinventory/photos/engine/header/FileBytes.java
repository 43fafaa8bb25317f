package homeinventory.photos.engine.header;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A file's bytes, in memory or mapped, read at any offset but never past the end: what is not there ends in
 * {@link UnreadableHeaderException}.
 */
public final class FileBytes {
    private static final ValueLayout.OfShort U16_BE = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfShort U16_LE =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt U32_BE = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt U32_LE = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment segment;

    private FileBytes(MemorySegment segment) {
        this.segment = segment;
    }

    public static FileBytes of(byte[] bytes) {
        return new FileBytes(MemorySegment.ofArray(bytes));
    }

    public static FileBytes of(MemorySegment segment) {
        return new FileBytes(segment);
    }

    /** In bytes. */
    public long size() {
        return segment.byteSize();
    }

    public int u8(long at) throws UnreadableHeaderException {
        require(at, 1);
        return segment.get(ValueLayout.JAVA_BYTE, at) & 0xff;
    }

    public int u16(long at, ByteOrder order) throws UnreadableHeaderException {
        require(at, 2);
        return segment.get(order == ByteOrder.BIG_ENDIAN ? U16_BE : U16_LE, at) & 0xffff;
    }

    public long u32(long at, ByteOrder order) throws UnreadableHeaderException {
        require(at, 4);
        return segment.get(order == ByteOrder.BIG_ENDIAN ? U32_BE : U32_LE, at) & 0xffff_ffffL;
    }

    /** Whether the ASCII text stands at the offset; false where the file ends before. */
    public boolean hasText(long at, String ascii) {
        return holds(at, ascii.length())
                && segment.asSlice(at, ascii.length())
                                .mismatch(MemorySegment.ofArray(ascii.getBytes(StandardCharsets.US_ASCII)))
                        < 0;
    }

    /** Whether these bytes stand at the offset; false where the file ends before. */
    public boolean hasBytes(long at, int... bytes) {
        if (!holds(at, bytes.length)) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((segment.get(ValueLayout.JAVA_BYTE, at + i) & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    public boolean holds(long at, long length) {
        return at >= 0 && length >= 0 && at <= size() - length;
    }

    /** A view, not a copy. */
    public FileBytes slice(long at, long length) throws UnreadableHeaderException {
        require(at, length);
        return new FileBytes(segment.asSlice(at, length));
    }

    public byte[] toArray() {
        return segment.toArray(ValueLayout.JAVA_BYTE);
    }

    private void require(long at, long length) throws UnreadableHeaderException {
        if (!holds(at, length)) {
            throw new UnreadableHeaderException(
                    "the file ends inside its header: %d bytes wanted at %d of %d".formatted(length, at, size()));
        }
    }
}
