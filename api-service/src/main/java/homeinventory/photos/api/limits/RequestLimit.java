package homeinventory.photos.api.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import homeinventory.photos.model.WorkspaceId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.BiConsumer;

/** Limits how many requests each workspace sends to this process. */
public final class RequestLimit implements Limit {

    private final QuotaPolicy policy;
    private final String window;
    private final LoadingCache<WorkspaceId, Bucket> buckets;

    RequestLimit(LimitsProperties properties, TimeMeter clock) {
        this.policy = new QuotaPolicy("requests", properties.requests(), null, properties.requestWindow());
        this.window = properties.requestWindow().toSeconds() + " s";
        // A bucket without requests for one window is full, just like a new one, so it can be dropped.
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(properties.requestWindow())
                .ticker(clock::currentTimeNanos)
                .build(workspace -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(properties.requests())
                                .refillGreedy(properties.requests(), properties.requestWindow()))
                        .withCustomTimePrecision(clock)
                        .build());
    }

    @Override
    public void check(WorkspaceId workspaceId, BiConsumer<String, String> answer) {
        ConsumptionProbe probe = buckets.get(workspaceId).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw policy.exceeded(
                    "This workspace has sent more than its %d requests in %s. Send fewer at a time."
                            .formatted(policy.quota(), window),
                    0,
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        policy.describe(answer, probe.getRemainingTokens());
    }
}
