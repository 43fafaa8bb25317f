package homeinventory.photos.worker.activities;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.store.Sha256;
import homeinventory.photos.store.photos.EngineIdentity;
import homeinventory.photos.store.photos.PermanentFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Records originals that this engine cannot render, so that housekeeping retries them only after the engine changes. */
final class RememberFailures {
    private static final Logger log = LoggerFactory.getLogger(RememberFailures.class);

    private final PermanentFailures failures;
    private final EngineIdentity engine;

    RememberFailures(PermanentFailures failures, EngineIdentity engine) {
        this.failures = failures;
        this.engine = engine;
    }

    /**
     * Records it by the original's content. An error of the database does not fail the attempt; then housekeeping does not
     * retry the photo, unless the same content was recorded before.
     */
    void remember(byte[] original, UnrenderablePhotoException failure) {
        try {
            failures.remember(Sha256.of(original), engine, String.valueOf(failure.getMessage()));
        } catch (DataAccessException e) {
            log.warn(
                    "could not record that an original cannot be rendered ({}); no newer engine will retry its photo, but a"
                            + " person can",
                    failure.getMessage(),
                    e);
        }
    }
}
