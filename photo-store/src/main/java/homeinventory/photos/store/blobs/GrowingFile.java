package homeinventory.photos.store.blobs;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is read while another thread still writes it: the reader waits until there is more, and goes on in large steps. */
final class GrowingFile implements ReadableByteChannel {

    /** Some hundred times what waking a thread costs. */
    private static final long STEP_BYTES = 1L << 20;

    private final FileChannel file;
    private final Writeback writeback;
    /** How far the reader may go without asking; it may have gone a little further. */
    private long readable;

    private boolean growing = true;

    private long written;
    private boolean complete;

    GrowingFile(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.READ);
        this.writeback = new Writeback(path);
    }

    /** @param bytes from the beginning that are written */
    synchronized void grownTo(long bytes) {
        if (bytes - written >= STEP_BYTES) {
            written = bytes;
            notifyAll();
        }
    }

    /** Nothing more will be written. */
    synchronized void complete() {
        complete = true;
        notifyAll();
    }

    /** @throws InterruptedIOException if the thread is interrupted while it waits */
    @Override
    public int read(ByteBuffer target) throws IOException {
        while (growing && file.position() >= readable) {
            long before = readable;
            awaitGrowth();
            if (growing) {
                writeback.begin(before, readable - before);
            }
        }
        return file.read(target);
    }

    private synchronized void awaitGrowth() throws InterruptedIOException {
        try {
            while (written == readable && !complete) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while a file was read that is still being written");
        }
        readable = written;
        growing = !complete;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        writeback.close();
        file.close();
    }
}
