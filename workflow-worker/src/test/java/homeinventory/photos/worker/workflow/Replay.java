package homeinventory.photos.worker.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.TaskQueues;
import homeinventory.photos.model.ThumbnailWorkflow;
import homeinventory.photos.worker.fixture.TestBed;
import homeinventory.photos.worker.retry.ActivityPolicies;
import homeinventory.photos.worker.retry.RetrySchedule;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.common.converter.GlobalDataConverter;
import io.temporal.common.interceptors.WorkerInterceptorBase;
import io.temporal.common.interceptors.WorkflowInboundCallsInterceptor;
import io.temporal.common.interceptors.WorkflowInboundCallsInterceptorBase;
import io.temporal.common.interceptors.WorkflowOutboundCallsInterceptor;
import io.temporal.common.interceptors.WorkflowOutboundCallsInterceptorBase;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.workflow.Functions.Func;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Replays a history with workflow code, and throws if the code issues other commands. The SDK compares only the number of
 * local activities, so this class also compares their types.
 */
final class Replay {

    private Replay() {}

    static void withCodeOfToday(WorkflowExecutionHistory history) throws Exception {
        withSchedule(history, TestBed.SCHEDULE);
    }

    static void withSchedule(WorkflowExecutionHistory history, RetrySchedule schedule) throws Exception {
        with(history, () -> new ThumbnailWorkflowImpl(new ActivityPolicies(schedule)));
    }

    static void with(WorkflowExecutionHistory history, Func<ThumbnailWorkflow> workflow) throws Exception {
        LocalActivities called = new LocalActivities();
        TestEnvironmentOptions options = TestEnvironmentOptions.newBuilder()
                .setWorkerFactoryOptions(WorkerFactoryOptions.newBuilder()
                        .setWorkerInterceptors(called)
                        .build())
                .build();
        try (TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance(options)) {
            Worker worker = environment.newWorker(TaskQueues.THUMBNAILS);
            worker.registerWorkflowImplementationFactory(ThumbnailWorkflow.class, workflow);
            WorkflowReplayer.replayWorkflowExecution(history, worker);
        }
        assertThat(called.names)
                .as("local activities that the code calls, against those in the history")
                .isEqualTo(localActivities(history));
    }

    private static List<String> localActivities(WorkflowExecutionHistory history) {
        return history.getEvents().stream()
                .filter(HistoryEvent::hasMarkerRecordedEventAttributes)
                .map(HistoryEvent::getMarkerRecordedEventAttributes)
                // Workflow.getVersion records markers too.
                .filter(marker -> marker.getMarkerName().equals("LocalActivity"))
                .map(marker -> marker.getDetailsOrThrow("type").getPayloads(0))
                .map(Replay::text)
                .toList();
    }

    private static String text(Payload payload) {
        return GlobalDataConverter.get().fromPayload(payload, String.class, String.class);
    }

    private static final class LocalActivities extends WorkerInterceptorBase {
        private final List<String> names = new CopyOnWriteArrayList<>();

        @Override
        public WorkflowInboundCallsInterceptor interceptWorkflow(WorkflowInboundCallsInterceptor next) {
            return new WorkflowInboundCallsInterceptorBase(next) {
                @Override
                public void init(WorkflowOutboundCallsInterceptor outbound) {
                    super.init(new WorkflowOutboundCallsInterceptorBase(outbound) {
                        @Override
                        public <R> LocalActivityOutput<R> executeLocalActivity(LocalActivityInput<R> input) {
                            names.add(input.getActivityName());
                            return super.executeLocalActivity(input);
                        }
                    });
                }
            };
        }
    }
}
