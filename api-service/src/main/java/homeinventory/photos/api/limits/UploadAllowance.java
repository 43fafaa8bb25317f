package homeinventory.photos.api.limits;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.quotas.UploadLedger;
import homeinventory.photos.store.quotas.UploadLedger.Limits;
import homeinventory.photos.store.quotas.UploadLedger.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What one workspace may still upload through this process. Reserves bytes from the ledger in portions, and counts the queue
 * only from time to time, so that most uploads need no SQL statement.
 */
final class UploadAllowance {

    /** Whether an upload may go on. */
    enum Verdict {
        GRANTED,
        DAY_USED_UP,
        QUEUE_FULL
    }

    /** A count of the queue that admits photos may be this old; other processes may admit more photos meanwhile. */
    private static final Duration MAX_ADMITTING_COUNT_AGE = Duration.ofSeconds(10);

    /** A count that refuses photos may be this old. */
    private static final Duration MAX_REFUSING_COUNT_AGE = Duration.ofSeconds(1);

    /** A process that restarts loses at most one portion, a thousandth of the day. */
    private static final int PORTIONS_PER_DAY = 1000;

    private final WorkspaceId workspaceId;
    private final UploadLedger ledger;
    private final Limits limits;
    private final long portion;

    private LocalDate day = LocalDate.EPOCH;
    private Instant countedAt = Instant.EPOCH;
    private long reserved;
    private long unreserved;
    private long queued;

    UploadAllowance(WorkspaceId workspaceId, UploadLedger ledger, Limits limits) {
        this.workspaceId = workspaceId;
        this.ledger = ledger;
        this.limits = limits;
        this.portion = Math.max(1, limits.bytesPerDay() / PORTIONS_PER_DAY);
    }

    /** Whether a photo of one byte would be admitted now. */
    synchronized Verdict check(Instant now) {
        refresh(now);
        return verdict(1);
    }

    /** Takes the bytes and the queue place of a photo, or nothing if either is not left. */
    synchronized Verdict take(long byteSize, Instant now) {
        refresh(now);
        if (reserved < byteSize && unreserved > 0) {
            reserve(Math.max(portion, byteSize - reserved));
        }
        Verdict verdict = verdict(byteSize);
        if (verdict == Verdict.GRANTED) {
            reserved -= byteSize;
            queued++;
        }
        return verdict;
    }

    /** Returns what was taken for a photo that was not stored. */
    synchronized void giveBack(long byteSize) {
        reserved += byteSize;
        queued--;
    }

    /** Bytes of the day that are left, as far as this process knows. */
    synchronized long bytesLeft() {
        return reserved + unreserved;
    }

    /** Free places in the queue. */
    synchronized long placesLeft() {
        return Math.max(0, limits.photosInQueue() - queued);
    }

    private Verdict verdict(long byteSize) {
        if (placesLeft() == 0) {
            return Verdict.QUEUE_FULL;
        }
        return bytesLeft() < byteSize ? Verdict.DAY_USED_UP : Verdict.GRANTED;
    }

    private void refresh(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (today.isAfter(day)) {
            day = today;
            reserved = 0;
            unreserved = limits.bytesPerDay();
            countedAt = Instant.EPOCH;
        }
        if (isCountOutdated(now)) {
            // Reserved by the statement that counts, so that a photo rarely needs another one when its size is known.
            boolean isLow = reserved < portion / 2 + 1 && unreserved > 0;
            queued = reserve(isLow ? portion : 0);
            countedAt = now;
        }
    }

    /** A count from the future is outdated too: the clock was set back. */
    private boolean isCountOutdated(Instant now) {
        Duration age = placesLeft() > 0 ? MAX_ADMITTING_COUNT_AGE : MAX_REFUSING_COUNT_AGE;
        return now.isAfter(countedAt.plus(age)) || now.isBefore(countedAt);
    }

    /** Reserves bytes, and returns the number of photos in the queue. */
    private long reserve(long wanted) {
        Standing standing = ledger.reserve(workspaceId, day, wanted, limits);
        reserved += standing.reserved();
        unreserved = standing.unreserved();
        return standing.queued();
    }
}
