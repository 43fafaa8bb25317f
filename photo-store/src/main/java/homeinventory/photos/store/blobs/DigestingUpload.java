package homeinventory.photos.store.blobs;

import homeinventory.photos.store.Sha256;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * An upload that is hashed, and begun to be written to the disk, by a thread of its own behind the one that writes: so that little
 * is left to do when its last byte has come in (docs/adr/0049).
 */
final class DigestingUpload implements BlobStore.Upload {
    private final FileUpload upload;
    private final GrowingFile content;
    private final ExecutorService hashing = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("hash-upload").factory());
    private final Future<byte[]> hash;

    /** @param upload is closed with this one */
    DigestingUpload(FileUpload upload) throws IOException {
        this.upload = upload;
        this.content = new GrowingFile(upload.file());
        this.hash = hashing.submit(() -> Sha256.of(content));
    }

    @Override
    public Path file() {
        return upload.file();
    }

    @Override
    public void written(long bytes) {
        content.grownTo(bytes);
    }

    /** At the same time: the one computes, the other waits for the disk. */
    @Override
    public byte[] commit(String key) throws IOException {
        content.complete();
        upload.commit(key);
        try {
            return hash.get();
        } catch (ExecutionException e) {
            throw new IOException("an upload could not be read from storage", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while an upload was hashed");
        }
    }

    @Override
    public void close() throws IOException {
        try (upload;
                content) {
            hashing.shutdownNow();
            hashing.close();
        }
    }
}
