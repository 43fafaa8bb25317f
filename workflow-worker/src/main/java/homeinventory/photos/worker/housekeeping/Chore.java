package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.Swept;
import java.io.IOException;

/**
 * One kind of work of the sweep. Every bean of this type is part of each run, so a feature adds its chore in its own
 * package. A chore must be idempotent: Temporal repeats a batch after a crash.
 */
public interface Chore {

    /** How the workflow runs it. */
    ChorePlan plan();

    /**
     * Does one batch.
     *
     * @return what it did, and where the next batch begins
     * @throws IOException if files could not be read or removed; Temporal then repeats the batch
     */
    Swept sweep(Batch batch) throws IOException;
}
