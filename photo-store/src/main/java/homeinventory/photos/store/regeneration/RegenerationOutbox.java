package homeinventory.photos.store.regeneration;

import homeinventory.photos.model.regeneration.RegenerationRequest;
import java.util.List;

/**
 * What workflows have not been told: that a regeneration was begun, paused, resumed or cancelled. Several processes may tell
 * the same, which does no harm.
 */
public interface RegenerationOutbox {

    /** The oldest changes that nobody was told, at most {@code limit}. */
    List<UntoldChange> untold(int limit);

    /** Marks a change told. One that was made meanwhile stays in the outbox. */
    void told(UntoldChange change);

    /**
     * A change that a workflow is to be told.
     *
     * @param number of the regeneration's changes, from 1; telling one tells those before
     */
    record UntoldChange(RegenerationRequest request, int number) {}
}
