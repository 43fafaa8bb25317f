package homeinventory.photos.worker.process;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one worker takes on at once. Whatever is beyond it waits in Temporal, not in this process.
 *
 * @param localActivities photos rendered at once in their first attempt; by default one more than there are cores, since
 *     each waits for the disk and the database now and then (docs/performance.md)
 * @param workflowTasks workflow tasks held at once, and again as many that come with the answer to a start in this
 *     process; by default twice the local activities, so that the next photo is at
 *     hand while one completes (measured on 2 cores: 2 tasks 10 photos/s, 6 tasks 15); at least 2
 * @param activities later attempts run at once; by default as many as there are cores
 * @param cachedWorkflows workflows kept in memory between their tasks; only those that are being retried have several
 * @param drainTimeout how long work under way may take to finish once the process is told to stop
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
        // One poll waits for new photos, another for those that are being retried; each holds a slot.
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
