package homeinventory.photos.worker.regeneration;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationActivities;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.model.regeneration.RegenerationWorkflow;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.photos.NewPhoto;
import homeinventory.photos.store.regeneration.Regeneration;
import homeinventory.photos.store.regeneration.Regenerations;
import homeinventory.photos.store.regeneration.Regenerations.BeginResult;
import homeinventory.photos.store.regeneration.Selection;
import homeinventory.photos.worker.activities.ActivitiesFixture;
import homeinventory.photos.worker.activities.GenerateThumbnails;
import homeinventory.photos.worker.fixture.TestBed;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A workspace of complete photos on a test bed, and workers that regenerate them. */
final class RegenerationFixture implements AutoCloseable {
    final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());

    private final TestBed bed;
    private final List<WorkerFactory> workers = new ArrayList<>();

    RegenerationFixture(TestBed bed) {
        this.bed = bed;
    }

    /** Starts a worker process, so to speak. */
    void startWorker() {
        WorkerFactory worker = WorkerFactory.newInstance(bed.client());
        new RegenerationWorker(activities()).addTo(worker);
        worker.start();
        workers.add(worker);
    }

    /** As one process has them. */
    RegenerationActivities activities() {
        TestStore store = bed.store();
        GenerateThumbnails generate =
                ActivitiesFixture.generate(store, bed.blobs().blobs(), bed.engine());
        RenderAgain render =
                new RenderAgain(ActivitiesFixture.verify(bed.blobs().blobs()), generate);
        return new RegenerationActivitiesImpl(
                store.regenerationProgress(),
                new RegeneratePhoto(render, store.regenerationProgress(), store.events(), generate, Clock.systemUTC()),
                store.photoUpkeep(),
                Clock.systemUTC());
    }

    /** A photo with thumbnails of generation 1; the request is that of generation 2. */
    ThumbnailRequest complete() {
        NewPhoto photo = aPhoto().in(workspace).build();
        bed.put(photo.originalKey(), new byte[Math.toIntExact(photo.byteSize())]);
        bed.store().photos().insert(photo, null);
        String folder = workspace + "/" + photo.id() + "/1/";
        for (String size : List.of("small", "medium", "large")) {
            bed.put(folder + size + ".webp", new byte[] {1});
        }
        bed.store()
                .progress()
                .complete(
                        photo.id(),
                        1,
                        new GeneratedThumbnails(
                                folder + "small.webp", folder + "medium.webp", folder + "large.webp", null));
        return new ThumbnailRequest(workspace, photo.id(), photo.type(), 2, photo.originalKey(), photo.byteSize());
    }

    /** Several of them, the oldest first. */
    List<ThumbnailRequest> complete(int count) {
        return Stream.generate(this::complete).limit(count).toList();
    }

    RegenerationRequest begin() {
        BeginResult result = regenerations().begin(workspace, new Selection.Everything());
        assertThat(result).isInstanceOf(BeginResult.Begun.class);
        return new RegenerationRequest(
                workspace, ((BeginResult.Begun) result).regeneration().id());
    }

    /** Starts or wakes the workflow as the API does. */
    WorkflowStub tell(RegenerationRequest request) {
        return tell(bed.client(), request);
    }

    /** See {@link #tell(RegenerationRequest)}. */
    static WorkflowStub tell(WorkflowClient temporal, RegenerationRequest request) {
        WorkflowStub workflow = temporal.newUntypedWorkflowStub(
                "RegenerationWorkflow",
                WorkflowOptions.newBuilder()
                        .setWorkflowId(request.workflowId())
                        .setTaskQueue(RegenerationWorkflow.TASK_QUEUE)
                        .build());
        workflow.signalWithStart(RegenerationWorkflow.CHANGED, new Object[0], new Object[] {request});
        return workflow;
    }

    /** Regenerates all photos. */
    Regeneration run() {
        RegenerationRequest request = begin();
        tell(request).getResult(Void.class);
        return now(request);
    }

    Regeneration now(RegenerationRequest request) {
        return regenerations().find(workspace, request.regenerationId()).orElseThrow();
    }

    Regenerations regenerations() {
        return bed.store().regenerations();
    }

    /** Closes the test bed too, after the workers: their polls would hold up its end. */
    @Override
    public void close() {
        workers.forEach(WorkerFactory::shutdownNow);
        bed.close();
    }
}
