package homeinventory.photos.api.temporal;

import homeinventory.photos.model.TaskQueues;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.taskqueue.v1.PollerInfo;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The workers that ask Temporal for photos. */
@Component
public final class TaskQueueWorkers {

    /** A poll lasts a minute, so an idle worker is seen that often; the rest is for its way. */
    private static final Duration MINUTE = Duration.ofSeconds(70);

    private static final Logger log = LoggerFactory.getLogger(TaskQueueWorkers.class);

    private final WorkflowClient client;
    private final WorkflowProperties properties;
    private final RpcDeadlines deadlines;

    TaskQueueWorkers(WorkflowClient client, WorkflowProperties properties, RpcDeadlines deadlines) {
        this.client = client;
        this.properties = properties;
        this.deadlines = deadlines;
    }

    /** Their names and when they last asked; empty if Temporal does not say so in time. */
    public Optional<Map<String, Instant>> seenInTheLastMinute() {
        Map<String, Instant> seen = new TreeMap<>();
        Instant since = Instant.now().minus(MINUTE);
        try {
            for (PollerInfo poller : pollers()) {
                var time = poller.getLastAccessTime();
                Instant lastSeen = Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
                if (lastSeen.isAfter(since)) {
                    seen.put(poller.getIdentity(), lastSeen);
                }
            }
        } catch (StatusRuntimeException e) {
            log.debug("Temporal does not say which workers there are", e);
            return Optional.empty();
        }
        return Optional.of(seen);
    }

    private List<PollerInfo> pollers() {
        List<PollerInfo> pollers = new ArrayList<>();
        deadlines.within(
                properties.cancelTimeout(),
                context -> context.run(() -> pollers.addAll(client.getWorkflowServiceStubs()
                        .blockingStub()
                        .describeTaskQueue(DescribeTaskQueueRequest.newBuilder()
                                .setNamespace(client.getOptions().getNamespace())
                                .setTaskQueue(TaskQueue.newBuilder().setName(TaskQueues.THUMBNAILS))
                                .setTaskQueueType(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW)
                                .build())
                        .getPollersList())));
        return pollers;
    }
}
