package homeinventory.photos.api.photos;

import homeinventory.photos.store.blobs.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/**
 * A blob as the framework sends it. Its stream opens the blob where it is first read, so a range of a large blob costs no more
 * than its bytes: the framework skips to where each range begins.
 */
final class BlobResource extends AbstractResource {
    private final BlobStore blobs;
    private final String key;
    private final long size;
    private final long end;

    /** @param size in bytes */
    BlobResource(BlobStore blobs, String key, long size) {
        this(blobs, key, size, size);
    }

    private BlobResource(BlobStore blobs, String key, long size, long end) {
        this.blobs = blobs;
        this.key = key;
        this.size = size;
        this.end = end;
    }

    /** The same blob, of which nothing is read from byte {@code end} on. */
    BlobResource readTo(long end) {
        return new BlobResource(blobs, key, size, end);
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public String getDescription() {
        return "blob " + key;
    }

    @Override
    public InputStream getInputStream() {
        return new SkippingStream();
    }

    private final class SkippingStream extends InputStream {
        private long position;
        private @Nullable InputStream range;

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = Math.clamp(bytes, 0, end - position);
            if (skipped > 0) {
                close();
                position += skipped;
            }
            return skipped;
        }

        @Override
        public int read() throws IOException {
            byte[] next = new byte[1];
            return read(next) < 0 ? -1 : Byte.toUnsignedInt(next[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            InputStream from = range;
            if (from == null) {
                from = blobs.open(key, position, end - position);
                range = from;
            }
            int read = from.read(target, offset, length);
            position += Math.max(0, read);
            return read;
        }

        /** A read after this opens the blob again. */
        @Override
        public void close() throws IOException {
            if (range != null) {
                range.close();
                range = null;
            }
        }
    }
}
