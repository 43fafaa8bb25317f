package homeinventory.photos.api.dispatch;

import homeinventory.photos.api.temporal.ThumbnailWorkflows;
import homeinventory.photos.store.photos.DispatchQueue;
import homeinventory.photos.store.photos.DispatchQueue.Dispatched;
import org.springframework.stereotype.Component;

/** Starts the workflows of pending photos, a batch at a time. */
@Component
final class DispatchPending implements Outbox {

    private final DispatchQueue queue;
    private final ThumbnailWorkflows workflows;
    private final DispatchProperties properties;
    private final OutageLog outages = new OutageLog();

    DispatchPending(DispatchQueue queue, ThumbnailWorkflows workflows, DispatchProperties properties) {
        this.queue = queue;
        this.workflows = workflows;
        this.properties = properties;
    }

    @Override
    public void giveUp() {
        workflows.giveUp();
    }

    @Override
    public Remainder dispatchBatch() {
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
