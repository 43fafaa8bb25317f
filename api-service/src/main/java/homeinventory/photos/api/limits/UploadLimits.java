package homeinventory.photos.api.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.web.HumanSize;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.quotas.UploadLedger;
import homeinventory.photos.store.quotas.UploadLedger.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;

/** Limits the bytes per day and the photos in the queue of each workspace, across all processes. */
public final class UploadLimits implements Limit {

    /** A guess: when a place becomes free is not known, but a worker finishes several photos a second. */
    private static final Duration QUEUE_PAUSE = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final QuotaPolicy bytesPerDay;
    private final QuotaPolicy queue;
    private final LoadingCache<WorkspaceId, UploadAllowance> allowances;

    UploadLimits(LimitsProperties properties, UploadLedger ledger, InstantSource clock) {
        Limits limits = new Limits(properties.bytesPerDay().toBytes(), properties.photosInQueue());
        this.clock = clock;
        this.bytesPerDay = new QuotaPolicy("day", limits.bytesPerDay(), QuotaPolicy.CONTENT_BYTES, Duration.ofDays(1));
        this.queue = new QuotaPolicy("queue", limits.photosInQueue(), null, null);
        // What a dropped allowance still has is lost for the day. After a day it has nothing to lose.
        this.allowances = Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofDays(1))
                .build(workspace -> new UploadAllowance(workspace, ledger, limits));
    }

    @Override
    public void check(WorkspaceId workspaceId, BiConsumer<String, String> answer) {
        Instant now = clock.instant();
        UploadAllowance allowance = allowances.get(workspaceId);
        require(allowance.check(now), allowance, now);
        bytesPerDay.describe(answer, allowance.bytesLeft());
        queue.describe(answer, allowance.placesLeft());
    }

    /** Takes the bytes and the queue place of a photo, or throws. The caller gives them back if the photo is not stored. */
    public void take(WorkspaceId workspaceId, long byteSize) {
        Instant now = clock.instant();
        UploadAllowance allowance = allowances.get(workspaceId);
        require(allowance.take(byteSize, now), allowance, now);
    }

    /** Gives back what {@link #take} took. */
    public void giveBack(WorkspaceId workspaceId, long byteSize) {
        allowances.get(workspaceId).giveBack(byteSize);
    }

    private void require(UploadAllowance.Verdict verdict, UploadAllowance allowance, Instant now) {
        switch (verdict) {
            case GRANTED -> {}
            case QUEUE_FULL ->
                throw queue.exceeded(
                        "%d photos of this workspace wait for their thumbnails. Send more when some are done."
                                .formatted(queue.quota()),
                        0,
                        QUEUE_PAUSE);
            case DAY_USED_UP -> throw dayUsedUp(now, allowance.bytesLeft());
        }
    }

    private ProblemException dayUsedUp(Instant now, long left) {
        Instant midnight = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return bytesPerDay.exceeded(
                "This workspace may upload %s in a day (UTC), and %s are left. Send the photo again tomorrow."
                        .formatted(HumanSize.of(bytesPerDay.quota()), HumanSize.of(left)),
                left,
                Duration.between(now, midnight));
    }
}
