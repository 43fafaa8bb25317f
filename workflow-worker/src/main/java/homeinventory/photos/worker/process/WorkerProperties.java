package homeinventory.photos.worker.process;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The slots of one worker. Further work waits in Temporal, not in this process.
 *
 * @param localActivities photos that are rendered at once in their first attempt; by default one more than there are cores,
 *     because each waits for the disk and the database at times (docs/performance.md)
 * @param workflowTasks workflow tasks that are held at once, and the same number again for tasks that come with the answer
 *     to a start in this process; 2 or more, by default twice the local activities, so that the next photo is ready while
 *     one completes (measured on 2 cores: 2 tasks 10 photos/s, 6 tasks 15)
 * @param activities later attempts that run at once; by default one for each core
 * @param cachedWorkflows workflows that stay in memory between their tasks; only retried photos have several tasks
 * @param drainTimeout how long running work may take to finish after the process was asked to stop
 */
@ConfigurationProperties("thumbnails.worker")
public record WorkerProperties(
        @Nullable Integer localActivities,
        @Nullable Integer workflowTasks,
        @Nullable Integer activities,
        @DefaultValue("100") int cachedWorkflows,
        @DefaultValue("20s") Duration drainTimeout) {

    private static final int WORKFLOW_TASKS_PER_LOCAL_ACTIVITY = 2;

    public WorkerProperties {
        require("local-activities", localActivities, 1);
        // One poller waits for new photos, another one for retried photos; each holds a slot.
        require("workflow-tasks", workflowTasks, 2);
        require("activities", activities, 1);
        require("cached-workflows", cachedWorkflows, 1);
        if (drainTimeout.isNegative()) {
            throw new IllegalArgumentException(
                    "thumbnails.worker.drain-timeout is " + drainTimeout + ", expected zero or more");
        }
    }

    int localActivitySlots() {
        return localActivities == null ? cores() + 1 : localActivities;
    }

    int workflowTaskSlots() {
        return workflowTasks == null ? WORKFLOW_TASKS_PER_LOCAL_ACTIVITY * localActivitySlots() : workflowTasks;
    }

    int activitySlots() {
        return activities == null ? cores() : activities;
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static void require(String property, @Nullable Integer value, int atLeast) {
        if (value != null && value < atLeast) {
            throw new IllegalArgumentException(
                    "thumbnails.worker." + property + " is " + value + ", expected " + atLeast + " or more");
        }
    }
}
