package homeinventory.photos.store.blobs.files;

import homeinventory.photos.store.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Computes the SHA-256 of a file while it is being written, in steps of a mebibyte, by reading it back from the page cache.
 * A step waits for nothing, so a few threads serve any number of uploads, slow ones too.
 */
final class HashFile implements AutoCloseable {
    /** Takes a few hundred times as long as waking a thread. */
    private static final long STEP_BYTES = 1L << 20;

    /** Fits into the processor's nearer caches. */
    private static final int PIECE_BYTES = 64 * 1024;

    private static final int IDLE_SECONDS = 10;

    private final FileUpload file;
    private final Executor threads;
    private final MessageDigest digest = Sha256.newDigest();
    /** One after the other; a step that fails ends them. */
    private CompletableFuture<Void> steps = CompletableFuture.completedFuture(null);

    private long requested;
    private volatile boolean isClosed;

    /** @param threads platform threads, since the steps use the processor and read a file */
    HashFile(FileUpload file, Executor threads) {
        this.file = file;
        this.threads = threads;
    }

    /** One platform thread for each processor, while there is something to hash. */
    static ExecutorService threads() {
        int count = Runtime.getRuntime().availableProcessors();
        var threads = new ThreadPoolExecutor(
                count,
                count,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("hash-upload-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** @param size how many bytes of the file are written so far */
    void written(long size) {
        long from = requested;
        if (size - from >= STEP_BYTES) {
            requested = size;
            steps = steps.thenRunAsync(() -> hash(from, size), threads);
        }
    }

    /** @param size how many bytes the file has in the end */
    void end(long size) {
        long from = requested;
        requested = size;
        steps = steps.thenRunAsync(() -> hash(from, size), threads);
    }

    private void hash(long from, long to) {
        ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
        for (long at = from; at < to && !isClosed; at += piece.limit()) {
            piece.clear().limit((int) Math.min(PIECE_BYTES, to - at));
            read(piece, at);
            digest.update(piece.flip());
        }
    }

    private void read(ByteBuffer piece, long from) {
        try {
            while (piece.hasRemaining()) {
                if (file.read(piece, from + piece.position()) < 0) {
                    throw new IOException(
                            file.path() + " ends before byte " + (from + piece.limit()) + ", which has been written");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the hash, once all steps have ended */
    byte[] result() throws IOException {
        try {
            steps.join();
        } catch (CompletionException e) {
            throw new IOException("an upload could not be read back from storage for its hash", e.getCause());
        }
        return digest.digest();
    }

    /** Ends the steps that have not ended yet. */
    @Override
    public void close() {
        isClosed = true;
        steps.handle((_, _) -> true).join();
    }
}
