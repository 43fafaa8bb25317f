package homeinventory.photos.api.dispatch;

import homeinventory.photos.api.temporal.ThumbnailWorkflows;
import homeinventory.photos.store.photos.DispatchQueue;
import homeinventory.photos.store.photos.DispatchQueue.Dispatched;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Starts the workflows of pending photos, a batch at a time. Where the worker is in the same process, photos wait here until
 * it has room: the queue then costs Temporal nothing (docs/adr/0062).
 */
@Component
final class DispatchPending implements Outbox {
    private final DispatchQueue queue;
    private final ThumbnailWorkflows workflows;
    private final DispatchProperties properties;
    private final Optional<LocalWorker> localWorker;
    private final OutageLog outages = new OutageLog();

    DispatchPending(
            DispatchQueue queue,
            ThumbnailWorkflows workflows,
            DispatchProperties properties,
            Optional<LocalWorker> localWorker) {
        this.queue = queue;
        this.workflows = workflows;
        this.properties = properties;
        this.localWorker = localWorker;
    }

    @Override
    public void giveUp() {
        workflows.giveUp();
    }

    @Override
    public Remainder dispatchBatch() throws InterruptedException {
        int most = batchSize();
        if (outages.isFailing()) {
            workflows.connectAgain();
        }
        Dispatched batch;
        try {
            batch = queue.dispatch(
                    most,
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
        return batch.claimed() < most ? Remainder.NONE : Remainder.MAYBE;
    }

    /** A worker that stays busy for long leaves the queue to Temporal, where it can be looked at. */
    private int batchSize() throws InterruptedException {
        if (localWorker.isEmpty()) {
            return properties.batchSize();
        }
        int room = localWorker.get().awaitRoom(properties.localWorkerPatience());
        return room == 0 ? properties.batchSize() : Math.min(room, properties.batchSize());
    }
}
