package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.photos.PhotoUpkeep;
import homeinventory.photos.store.photos.PhotoUpkeep.StalePage;
import homeinventory.photos.store.photos.PhotoUpkeep.StalePhoto;
import homeinventory.photos.store.photos.ThumbnailProgress;
import homeinventory.photos.worker.retry.RetrySchedule;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds unfinished photos whose workflow is lost or closed, and finishes them (docs/adr/0070). */
final class ReconcileUnfinished implements Chore {
    static final String STOPPED = "Making the thumbnails was stopped.";
    static final String USED_UP = "Making the thumbnails was interrupted in the last attempt.";

    private static final Logger log = LoggerFactory.getLogger(ReconcileUnfinished.class);

    private final PhotoUpkeep photos;
    private final Workflows workflows;
    private final ThumbnailProgress progress;
    private final EventLog events;
    private final RetrySchedule schedule;

    ReconcileUnfinished(
            PhotoUpkeep photos,
            Workflows workflows,
            ThumbnailProgress progress,
            EventLog events,
            RetrySchedule schedule) {
        this.photos = photos;
        this.workflows = workflows;
        this.progress = progress;
        this.events = events;
        this.schedule = schedule;
    }

    @Override
    public ChorePlan plan() {
        return ChorePlan.resuming(10, "reconcileUnfinished", "unfinished");
    }

    @Override
    public Swept sweep(Batch batch) {
        StalePage page = photos.stale(
                batch.place(), batch.size(), batch.ago(batch.settings().staleAfter()));
        Map<Tally, Integer> counts = new EnumMap<>(Tally.class);
        counts.put(Tally.UNFINISHED_CHECKED, page.looked());
        for (StalePhoto photo : page.stale()) {
            reconcile(photo).ifPresent(done -> counts.merge(done, 1, Integer::sum));
        }
        return new Swept(counts, page.next());
    }

    private Optional<Tally> reconcile(StalePhoto photo) {
        return switch (workflows.state(photo.request().workflowId())) {
            case WorkflowState.Open() -> Optional.empty();
            case WorkflowState.Absent() -> finish(photo, "has no workflow");
            case WorkflowState.Ended(String how) -> finish(photo, "has a workflow that ended: " + how);
            case WorkflowState.Failed(String reason) -> fail(photo.request(), reason);
            case WorkflowState.Stopped() -> fail(photo.request(), STOPPED);
        };
    }

    /** A photo whose last attempt was lost gets no further one. */
    private Optional<Tally> finish(StalePhoto photo, String why) {
        if (schedule.isLast(photo.attempts())) {
            return fail(photo.request(), USED_UP);
        }
        log.warn("{} {}; its workflow is started again", name(photo.request()), why);
        workflows.startAgain(photo.request());
        return Optional.of(Tally.STARTED_AGAIN);
    }

    /** If the process ends between row and event, {@link AnnounceEnded} appends the event later. */
    private Optional<Tally> fail(ThumbnailRequest request, String error) {
        if (!progress.fail(request.photoId(), request.generation(), error)) {
            return Optional.empty();
        }
        events.appendFailed(request.photoId(), request.generation(), error);
        log.warn("{} is marked failed, and a person can retry it: {}", name(request), error);
        return Optional.of(Tally.FAILED);
    }

    private static String name(ThumbnailRequest request) {
        return "photo " + request.photoId() + ", generation " + request.generation();
    }
}
