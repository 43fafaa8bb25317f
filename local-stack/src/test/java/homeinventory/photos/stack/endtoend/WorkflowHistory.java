package homeinventory.photos.stack.endtoend;

import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.List;
import java.util.function.Function;

/** What Temporal knows about the workflows. */
final class WorkflowHistory {

    private WorkflowHistory() {}

    /** The worker that took the last workflow task of a photo's first generation. */
    static String lastWorker(String address, String photoId) {
        return ask(
                address,
                client -> client.fetchHistory("thumbnail-" + photoId).getHistory().getEventsList().stream()
                        .filter(HistoryEvent::hasWorkflowTaskStartedEventAttributes)
                        .map(event ->
                                event.getWorkflowTaskStartedEventAttributes().getIdentity())
                        .reduce((first, second) -> second)
                        .orElseThrow());
    }

    /** Whether the worker got a photo's first task with the answer to the start. */
    static boolean beganWithItsStart(String address, String photoId) {
        return ask(
                address,
                client -> client.fetchHistory("thumbnail-" + photoId).getHistory().getEventsList().stream()
                        .anyMatch(event -> event.getWorkflowExecutionStartedEventAttributes()
                                .getEagerExecutionAccepted()));
    }

    /** Ids of the workflows that a list filter finds. */
    static List<String> find(String address, String query) {
        return ask(
                address,
                client -> client.listExecutions(query)
                        .map(workflow -> workflow.getExecution().getWorkflowId())
                        .toList());
    }

    private static <T> T ask(String address, Function<WorkflowClient, T> question) {
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
        try {
            return question.apply(WorkflowClient.newInstance(stubs));
        } finally {
            stubs.shutdownNow();
        }
    }
}
