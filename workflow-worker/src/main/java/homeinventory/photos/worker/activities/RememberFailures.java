package homeinventory.photos.worker.activities;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.store.Sha256;
import homeinventory.photos.store.photos.EngineIdentity;
import homeinventory.photos.store.photos.PermanentFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Remembers what this engine cannot render, so that no sweep has it tried again before the engine changes. */
final class RememberFailures {
    private static final Logger log = LoggerFactory.getLogger(RememberFailures.class);

    private final PermanentFailures failures;
    private final EngineIdentity engine;

    RememberFailures(PermanentFailures failures, EngineIdentity engine) {
        this.failures = failures;
        this.engine = engine;
    }

    /**
     * Where this cannot be written down the attempt ends all the same. Sweeps then go by what is remembered of the content
     * otherwise, mostly nothing: a person may have the photo tried again, and no change of the engine does.
     */
    void remember(byte[] original, UnrenderablePhotoException failure) {
        try {
            failures.remember(Sha256.of(original), engine, String.valueOf(failure.getMessage()));
        } catch (DataAccessException e) {
            log.warn("could not remember that a photo cannot be rendered: {}", failure.getMessage(), e);
        }
    }
}
