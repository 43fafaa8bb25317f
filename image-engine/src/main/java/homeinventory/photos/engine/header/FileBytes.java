package homeinventory.photos.engine.header;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A file's bytes or a part of them, read at any offset but never past the end: a read past the end throws
 * {@link UnreadableHeaderException}.
 *
 * <p>The file may still be coming in (see {@link ArrivingBytes}). Therefore a header reader reads forwards. What it comes
 * back to, it has read before or asked to {@linkplain #keep keep}.
 */
public final class FileBytes {
    /** The length of a part that ends where the file ends. */
    private static final long OPEN = -1;

    private final ArrivingBytes source;
    private final long start;
    private final long length;

    private FileBytes(ArrivingBytes source, long start, long length) {
        this.source = source;
        this.start = start;
        this.length = length;
    }

    public static FileBytes of(byte[] bytes) {
        return of(new ArrivingBytes(bytes));
    }

    public static FileBytes of(ArrivingBytes source) {
        return new FileBytes(source, 0, OPEN);
    }

    /** In bytes. Of a part that ends with the file, it is known only at the end. */
    public long size() {
        return length == OPEN ? source.size() - start : length;
    }

    public int u8(long at) throws UnreadableHeaderException {
        require(at, 1);
        return source.u8(start + at);
    }

    public int u16(long at, ByteOrder order) throws UnreadableHeaderException {
        require(at, 2);
        int first = source.u8(start + at);
        int second = source.u8(start + at + 1);
        return order == ByteOrder.BIG_ENDIAN ? first << 8 | second : second << 8 | first;
    }

    public long u32(long at, ByteOrder order) throws UnreadableHeaderException {
        require(at, 4);
        long first = u16(at, order);
        long second = u16(at + 2, order);
        return order == ByteOrder.BIG_ENDIAN ? first << 16 | second : second << 16 | first;
    }

    /** Whether the ASCII text is at the offset; false if the file ends before it. */
    public boolean hasText(long at, String ascii) {
        return hasBytes(at, ascii.chars().toArray());
    }

    /** Whether these bytes are at the offset; false if the file ends before them. */
    public boolean hasBytes(long at, int... bytes) {
        if (!holds(at, bytes.length)) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (source.u8(start + at + i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    public boolean holds(long at, long count) {
        return at >= 0 && count >= 0 && (length == OPEN ? source.reaches(start + at + count) : at <= length - count);
    }

    /** Makes sure that the first bytes, as far as the file has them, can be read again after a read further on. */
    public void keep(int count) {
        for (int at = 0; at < count && holds(at, 1); at++) {
            source.u8(start + at);
        }
    }

    /** A view, not a copy. */
    public FileBytes slice(long at, long count) throws UnreadableHeaderException {
        require(at, count);
        return new FileBytes(source, start + at, count);
    }

    /** A view of all that follows. */
    public FileBytes from(long at) throws UnreadableHeaderException {
        require(at, 0);
        return new FileBytes(source, start + at, length == OPEN ? OPEN : length - at);
    }

    public byte[] toArray() {
        return source.copy(start, Math.toIntExact(size()));
    }

    /** Four characters, the usual name of a part of a file. */
    public String fourCharacters(long at) throws UnreadableHeaderException {
        return new String(slice(at, 4).toArray(), StandardCharsets.ISO_8859_1);
    }

    private void require(long at, long count) throws UnreadableHeaderException {
        if (!holds(at, count)) {
            throw new UnreadableHeaderException(
                    "the file ends inside its header: %d bytes wanted at %d of %d".formatted(count, at, size()));
        }
    }
}
