package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.photos.EngineIdentity;
import homeinventory.photos.store.photos.PermanentFailures;
import homeinventory.photos.store.photos.PermanentFailures.RetriedPage;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Retries photos once that an older engine, or one with other settings, could not render (docs/adr/0073). */
final class RetryFailed implements Chore {
    private static final Logger log = LoggerFactory.getLogger(RetryFailed.class);

    private final PermanentFailures failures;
    private final EngineIdentity engine;
    private final BooleanSupplier uploadsWait;

    RetryFailed(PermanentFailures failures, EngineIdentity engine, BooleanSupplier uploadsWait) {
        this.failures = failures;
        this.engine = engine;
        this.uploadsWait = uploadsWait;
    }

    /** Last and one batch only, so that photos that are tried again never fill the queue. */
    @Override
    public ChorePlan plan() {
        return new ChorePlan(100, "retryFailed", "failed", 1);
    }

    @Override
    public Swept sweep(Batch batch) {
        if (uploadsWait.getAsBoolean()) {
            return new Swept(Map.of(), batch.place());
        }
        RetriedPage page = failures.retryWith(engine, batch.place(), batch.size());
        if (page.retried() > 0) {
            log.info("{} photos that could not be rendered before are retried with engine {}", page.retried(), engine);
        }
        return new Swept(Map.of(Tally.RETRIED, page.retried()), page.next());
    }
}
