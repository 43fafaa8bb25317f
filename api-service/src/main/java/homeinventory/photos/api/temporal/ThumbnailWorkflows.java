package homeinventory.photos.api.temporal;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.ThumbnailWorkflow;
import homeinventory.photos.model.ThumbnailWorkflowOptions;
import homeinventory.photos.store.photos.DispatchQueue.PendingPhoto;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Starts and cancels thumbnail workflows, never waiting longer than set. */
@Component
public final class ThumbnailWorkflows {
    private static final Logger log = LoggerFactory.getLogger(ThumbnailWorkflows.class);

    private final WorkflowClient client;
    private final WorkflowProperties properties;
    private final RpcDeadlines deadlines;

    ThumbnailWorkflows(WorkflowClient client, WorkflowProperties properties, RpcDeadlines deadlines) {
        this.client = client;
        this.properties = properties;
        this.deadlines = deadlines;
    }

    /**
     * Starts workflows side by side.
     *
     * @param failed called for each workflow that could not be started, from several threads
     * @return the photos whose workflow is started, now or earlier
     */
    public Set<PhotoId> start(Collection<PendingPhoto> photos, BiConsumer<PhotoId, RuntimeException> failed) {
        Set<PhotoId> started = ConcurrentHashMap.newKeySet();
        deadlines.within(properties.startTimeout(), context -> {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (PendingPhoto photo : photos) {
                    threads.execute(context.wrap(() -> startOne(photo, started, failed)));
                }
            }
        });
        return started;
    }

    /** Has the next call connect at once. After an outage gRPC would wait for up to two minutes before it does. */
    public void connectAgain() {
        client.getWorkflowServiceStubs().getRawChannel().resetConnectBackoff();
    }

    /** Ends all calls under way, which then fail. */
    public void giveUp() {
        deadlines.cancelAll();
    }

    private void startOne(PendingPhoto photo, Set<PhotoId> started, BiConsumer<PhotoId, RuntimeException> failed) {
        ThumbnailRequest request = photo.request();
        try {
            WorkflowClient.start(client.newWorkflowStub(ThumbnailWorkflow.class, options(photo))::generate, request);
            started.add(request.photoId());
        } catch (WorkflowExecutionAlreadyStarted earlier) {
            log.debug("workflow {} was started before", request.workflowId(), earlier);
            started.add(request.photoId());
        } catch (RuntimeException e) {
            failed.accept(request.photoId(), e);
        }
    }

    /**
     * There is no execution timeout: the workflow's own retry policies end the work on a photo, and a step that waits
     * for a database outage to end must not be cut off (docs/adr/0041).
     */
    private WorkflowOptions options(PendingPhoto photo) {
        ThumbnailRequest request = photo.request();
        return ThumbnailWorkflowOptions.of(request)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setStaticSummary(WorkflowTexts.summary(photo))
                .setStaticDetails(WorkflowTexts.details(photo))
                .setDisableEagerExecution(!properties.eagerStart())
                .build();
    }

    /**
     * Asks a photo's workflow to stop, if it can be reached in time; otherwise the workflow ends by itself when it
     * finds the photo gone.
     */
    public void cancel(PhotoId photoId, int generation) {
        String workflowId = ThumbnailRequest.workflowId(photoId, generation);
        try {
            deadlines.within(
                    properties.cancelTimeout(),
                    context -> context.run(
                            () -> client.newUntypedWorkflowStub(workflowId).cancel("photo deleted")));
        } catch (WorkflowNotFoundException e) {
            log.debug("workflow {} is not running, nothing to cancel", workflowId, e);
        } catch (RuntimeException e) {
            log.warn(
                    "workflow {} could not be cancelled, but ends when it finds the photo gone: {}",
                    workflowId,
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
            log.debug("cancelling workflow {} failed", workflowId, e);
        }
    }
}
