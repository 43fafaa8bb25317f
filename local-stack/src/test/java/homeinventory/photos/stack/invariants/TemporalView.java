package homeinventory.photos.stack.invariants;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Temporal's list of workflows. */
final class TemporalView {
    /** A workflow ends a moment after its event, and the list lags behind by about a second. */
    private static final Duration LAG = Duration.ofSeconds(30);

    private static final String PREFIX = "thumbnail-";
    private static final int ID_LENGTH = 36;

    private final Map<String, String> environment;

    TemporalView(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Photos whose workflow still runs although it has had the time to end. */
    Set<UUID> awaitNoneRunning() {
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(environment.get("TEMPORAL_ADDRESS"))
                .build());
        try {
            WorkflowClient client = WorkflowClient.newInstance(
                    stubs,
                    WorkflowClientOptions.newBuilder()
                            .setNamespace(environment.get("TEMPORAL_NAMESPACE"))
                            .build());
            return Awaitility.await().atMost(LAG).until(() -> running(client), Set::isEmpty);
        } catch (ConditionTimeoutException e) {
            return running(WorkflowClient.newInstance(stubs));
        } finally {
            stubs.shutdownNow();
        }
    }

    private static Set<UUID> running(WorkflowClient client) {
        return client.listExecutions("ExecutionStatus = 'Running' AND WorkflowType = 'ThumbnailWorkflow'")
                .map(workflow -> workflow.getExecution().getWorkflowId())
                .map(id -> UUID.fromString(id.substring(PREFIX.length(), PREFIX.length() + ID_LENGTH)))
                .collect(Collectors.toSet());
    }
}
