package homeinventory.photos.api.dispatch;

import homeinventory.photos.api.temporal.RegenerationWorkflows;
import homeinventory.photos.store.regeneration.RegenerationOutbox;
import homeinventory.photos.store.regeneration.RegenerationOutbox.UntoldChange;
import java.util.List;

/** Starts the workflows of regenerations, and wakes those that wait, a batch at a time. */
final class TellRegenerations implements Outbox {

    /** There are few, and each takes a round trip. */
    private static final int BATCH = 10;

    private final RegenerationOutbox changes;
    private final RegenerationWorkflows workflows;
    private final OutageLog outages = new OutageLog();

    TellRegenerations(RegenerationOutbox changes, RegenerationWorkflows workflows) {
        this.changes = changes;
        this.workflows = workflows;
    }

    @Override
    public Remainder dispatchBatch() {
        List<UntoldChange> untold;
        try {
            untold = changes.untold(BATCH);
            for (UntoldChange change : untold) {
                workflows.tell(change.request());
                changes.told(change);
            }
        } catch (RuntimeException e) {
            outages.failed("a regeneration's workflow could not be told of a change", e);
            return Remainder.STUCK;
        }
        outages.worked();
        return untold.size() < BATCH ? Remainder.NONE : Remainder.MAYBE;
    }

    @Override
    public void giveUp() {
        workflows.giveUp();
    }
}
