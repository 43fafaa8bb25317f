package homeinventory.photos.worker.workflow;

import homeinventory.photos.model.FetchedOriginal;
import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ThumbnailActivities;
import homeinventory.photos.model.ThumbnailOutcome;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.ThumbnailWorkflow;
import homeinventory.photos.worker.fixture.TestBed;
import homeinventory.photos.worker.retry.ActivityPolicies;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** The normal case with changes that are not allowed, which the replay test must detect. */
final class IncompatibleWorkflow implements ThumbnailWorkflow {

    enum Change {
        A_PAUSE_BEFORE_THE_ROW,
        THE_EVENT_BEFORE_THE_ROW
    }

    private final Change change;
    private final ThumbnailActivities steps;

    IncompatibleWorkflow(Change change) {
        this.change = change;
        ActivityPolicies policies = new ActivityPolicies(TestBed.SCHEDULE);
        this.steps = Workflow.newLocalActivityStub(
                ThumbnailActivities.class, policies.localDefault(), policies.localSteps());
    }

    @Override
    public ThumbnailOutcome generate(ThumbnailRequest request) {
        steps.startProcessing(request);
        FetchedOriginal original = steps.fetchOriginal(request, 1);
        GeneratedThumbnails thumbnails = steps.generateThumbnails(request, original);
        switch (change) {
            case A_PAUSE_BEFORE_THE_ROW -> {
                Workflow.sleep(Duration.ofSeconds(1));
                steps.persistThumbnails(request, thumbnails);
                steps.emitThumbnailReady(request);
            }
            case THE_EVENT_BEFORE_THE_ROW -> {
                steps.emitThumbnailReady(request);
                steps.persistThumbnails(request, thumbnails);
            }
        }
        return ThumbnailOutcome.READY;
    }
}
