package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailRequest;
import java.util.List;
import java.util.Set;

/** The outbox: pending photos whose workflow is not known to be started. Several processes may drain it at once. */
public interface DispatchQueue {

    /** Starts workflows. */
    @FunctionalInterface
    interface WorkflowStarter {
        /**
         * Starts what it can.
         *
         * @return the photos whose workflow is started, now or earlier; the others stay in the queue
         */
        Set<PhotoId> start(List<PendingPhoto> photos);
    }

    /**
     * Claims up to {@code limit} of the oldest undispatched photos that no other process has claimed, starts them, and
     * marks those dispatched that were started. The claim is a row lock, so it ends with this call or this process.
     *
     * @return how many were claimed and how many of them started
     * @throws org.springframework.core.NestedRuntimeException if the database fails: a {@code DataAccessException} or, as
     *     the transaction begins or ends, a {@code TransactionException}; what was started then stays in the queue
     */
    Dispatched dispatch(int limit, WorkflowStarter starter);

    /**
     * A claimed photo.
     *
     * @param fileName as the client named it, for people who read it in the Temporal Web UI
     */
    record PendingPhoto(ThumbnailRequest request, String fileName) {}

    /** Counts of one {@link #dispatch}. */
    record Dispatched(int claimed, int started) {}
}
