package homeinventory.photos.api.upload;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.api.web.HumanSize;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A body that must arrive at a minimum rate. Only the time in which the service waits for its client counts, since a slow disk is
 * not the client's fault.
 */
final class PacedBody {
    private final InputStream body;
    private final SlowUploads slowest;
    private final LongSupplier nanoTime;
    private long waitedNanos;
    private long receivedBytes;

    /** @param nanoTime like {@link System#nanoTime}, which does not change when the clock is set */
    PacedBody(InputStream body, SlowUploads slowest, LongSupplier nanoTime) {
        this.body = body;
        this.slowest = slowest;
        this.nanoTime = nanoTime;
    }

    /**
     * Reads until the buffer is full, or the body ends and fewer bytes are returned. An {@link IOException} is the
     * client's.
     *
     * @throws ProblemException if the client is too slow
     */
    int fill(byte[] buffer) throws IOException {
        int filled = 0;
        while (filled < buffer.length) {
            int read = readSome(buffer, filled);
            if (read < 0) {
                break;
            }
            filled += read;
        }
        return filled;
    }

    private int readSome(byte[] buffer, int offset) throws IOException {
        long before = nanoTime.getAsLong();
        int read = body.read(buffer, offset, buffer.length - offset);
        waitedNanos += nanoTime.getAsLong() - before;
        receivedBytes += Math.max(0, read);
        if (read > 0 && waitedNanos > slowest.patience().toNanos() && isTooSlow()) {
            throw new ProblemException(
                    ProblemType.UPLOAD_INTERRUPTED,
                    "The upload is slower than %s in a second. Send it again over a faster connection."
                            .formatted(HumanSize.of(slowest.bytesPerSecond().toBytes())));
        }
        return read;
    }

    private boolean isTooSlow() {
        double seconds = (double) waitedNanos / TimeUnit.SECONDS.toNanos(1);
        return receivedBytes < seconds * slowest.bytesPerSecond().toBytes();
    }
}
