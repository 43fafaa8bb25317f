package homeinventory.photos.api.upload;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.api.web.HumanSize;
import homeinventory.photos.store.blobs.BlobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Writes bytes to disk as they come in, and counts them. */
final class OriginalWriter implements AutoCloseable {

    private final BlobStore.Upload blob;
    private final FileChannel file;
    private final DataSize limit;
    private long byteSize;

    OriginalWriter(BlobStore.Upload blob, DataSize limit) throws IOException {
        this.blob = blob;
        this.file = FileChannel.open(blob.file(), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        this.limit = limit;
    }

    /**
     * Takes all that remains in a buffer.
     *
     * @throws ProblemException if the file has grown beyond the limit
     * @throws UncheckedIOException if it cannot be written
     */
    void write(ByteBuffer bytes) {
        byteSize += bytes.remaining();
        if (byteSize > limit.toBytes()) {
            throw tooLarge(limit);
        }
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an upload could not be written to storage", e);
        }
        blob.written(byteSize);
    }

    /** What was written, once all is. */
    ReceivedFile received(@Nullable String claimedName) {
        return new ReceivedFile(claimedName, byteSize);
    }

    static ProblemException tooLarge(DataSize limit) {
        return new ProblemException(
                ProblemType.PHOTO_TOO_LARGE,
                "The photo has more than the %s that are allowed. Send a smaller one."
                        .formatted(HumanSize.of(limit.toBytes())));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
