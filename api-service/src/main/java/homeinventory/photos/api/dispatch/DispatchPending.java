package homeinventory.photos.api.dispatch;

import homeinventory.photos.api.temporal.ThumbnailWorkflows;
import homeinventory.photos.store.photos.DispatchQueue;
import homeinventory.photos.store.photos.DispatchQueue.Dispatched;
import org.springframework.stereotype.Component;

/** Starts the workflows of pending photos, a batch at a time. */
@Component
final class DispatchPending {

    private final DispatchQueue queue;
    private final ThumbnailWorkflows workflows;
    private final DispatchProperties properties;
    private final OutageLog outages = new OutageLog();

    DispatchPending(DispatchQueue queue, ThumbnailWorkflows workflows, DispatchProperties properties) {
        this.queue = queue;
        this.workflows = workflows;
        this.properties = properties;
    }

    /** What is left after a batch. */
    enum Remainder {
        /** Nothing, or only what another process is at. */
        NONE,
        /** Perhaps more than the batch held. */
        MAYBE,
        /** Photos that could not be started; trying again at once would fail again. */
        STUCK
    }

    /** Ends the batch under way; what it has not started stays in the queue. */
    void giveUp() {
        workflows.giveUp();
    }

    /** Starts one batch. Failures are logged and leave the photos in the queue. */
    Remainder dispatchBatch() {
        if (outages.isFailing()) {
            workflows.connectAgain();
        }
        Dispatched batch;
        try {
            batch = queue.dispatch(
                    properties.batchSize(),
                    photos -> workflows.start(
                            photos,
                            (photoId, failure) -> outages.failed(
                                    "the workflow of photo " + photoId + " could not be started", failure)));
        } catch (RuntimeException e) {
            outages.failed("pending photos could not be read or marked", e);
            return Remainder.STUCK;
        }
        if (batch.started() < batch.claimed()) {
            return Remainder.STUCK;
        }
        outages.worked();
        return batch.claimed() < properties.batchSize() ? Remainder.NONE : Remainder.MAYBE;
    }
}
