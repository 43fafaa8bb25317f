package homeinventory.photos.worker.process;

import homeinventory.photos.model.ThumbnailActivities;
import homeinventory.photos.worker.retry.ActivityPolicies;
import homeinventory.photos.worker.retry.RetrySchedule;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;

/** A worker like that of the process, with few slots. */
public final class WorkerFixture {

    private WorkerFixture() {}

    public static WorkerFactory worker(WorkflowClient client, RetrySchedule schedule, ThumbnailActivities activities) {
        WorkerProperties properties = new WorkerProperties(2, 4, 2, 50, Duration.ofSeconds(1));
        return new ThumbnailWorkers(
                        properties,
                        new WorkflowTaskSlots(properties.workflowTaskSlots()),
                        new ActivityPolicies(schedule),
                        activities)
                .create(client);
    }
}
