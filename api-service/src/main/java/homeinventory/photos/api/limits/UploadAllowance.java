package homeinventory.photos.api.limits;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.uploads.UploadLedger;
import homeinventory.photos.store.uploads.UploadLedger.Limits;
import homeinventory.photos.store.uploads.UploadLedger.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What one workspace may upload through this process. Bytes are drawn from the ledger in portions, and the queue is counted
 * now and then, so that most uploads cost no statement.
 */
final class UploadAllowance {

    /** Whether an upload may go on. */
    enum Verdict {
        GRANTED,
        DAY_USED_UP,
        QUEUE_FULL
    }

    /** How old a count of the queue may be that lets photos in: meanwhile, other processes may let in some more. */
    private static final Duration ADMITTING_COUNT_AGE = Duration.ofSeconds(10);

    /** How old a count may be that refuses photos. */
    private static final Duration REFUSING_COUNT_AGE = Duration.ofSeconds(1);

    /** What a restarted process may leave unused of a day, at most: one thousandth. */
    private static final int PORTIONS = 1000;

    private final WorkspaceId workspaceId;
    private final UploadLedger ledger;
    private final Limits limits;
    private final long portion;

    private LocalDate day = LocalDate.EPOCH;
    private Instant countedAt = Instant.EPOCH;
    private long bytes;
    private long unreserved;
    private long queued;

    UploadAllowance(WorkspaceId workspaceId, UploadLedger ledger, Limits limits) {
        this.workspaceId = workspaceId;
        this.ledger = ledger;
        this.limits = limits;
        this.portion = Math.max(1, limits.bytesPerDay() / PORTIONS);
    }

    /** Whether any photo could be let in, by what is known of the workspace or was found out just now. */
    synchronized Verdict check(Instant now) {
        refresh(now);
        return verdict(1);
    }

    /** Takes a photo's bytes and its place in the queue, or nothing. */
    synchronized Verdict take(long byteSize, Instant now) {
        refresh(now);
        if (bytes < byteSize && unreserved > 0) {
            draw(Math.max(portion, byteSize - bytes));
        }
        Verdict verdict = verdict(byteSize);
        if (verdict == Verdict.GRANTED) {
            bytes -= byteSize;
            queued++;
        }
        return verdict;
    }

    /** Gives back what was taken for a photo that has not been stored. */
    synchronized void giveBack(long byteSize) {
        bytes += byteSize;
        queued--;
    }

    /** Bytes that are left of the day, as far as this process knows. */
    synchronized long bytesLeft() {
        return bytes + unreserved;
    }

    /** Places that are left in the queue. */
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
            bytes = 0;
            unreserved = limits.bytesPerDay();
            countedAt = Instant.EPOCH;
        }
        if (isOld(now)) {
            // In the same statement, so that a photo seldom takes another one when its size is known.
            boolean runsLow = bytes < portion / 2 + 1 && unreserved > 0;
            queued = draw(runsLow ? portion : 0);
            countedAt = now;
        }
    }

    /** A clock that was set back must not keep a count for as long as it was set back. */
    private boolean isOld(Instant now) {
        Duration age = placesLeft() > 0 ? ADMITTING_COUNT_AGE : REFUSING_COUNT_AGE;
        return now.isAfter(countedAt.plus(age)) || now.isBefore(countedAt);
    }

    /** Draws bytes, and answers with the number of photos in the queue. */
    private long draw(long wanted) {
        Standing standing = ledger.reserve(workspaceId, day, wanted, limits);
        bytes += standing.reserved();
        unreserved = standing.unreserved();
        return standing.queued();
    }
}
