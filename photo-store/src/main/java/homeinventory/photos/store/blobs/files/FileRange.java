package homeinventory.photos.store.blobs.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A range of a file as a stream. */
final class FileRange extends InputStream {
    private final FileChannel file;
    private long remaining;

    private FileRange(FileChannel file, long length) {
        this.file = file;
        this.remaining = length;
    }

    static FileRange open(Path path, long offset, long length) throws IOException {
        return new FileRange(FileChannel.open(path, StandardOpenOption.READ).position(offset), length);
    }

    @Override
    public int read() throws IOException {
        byte[] next = new byte[1];
        return read(next) < 0 ? -1 : Byte.toUnsignedInt(next[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (remaining == 0) {
            return -1;
        }
        int read = file.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, remaining)));
        remaining -= Math.max(0, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
