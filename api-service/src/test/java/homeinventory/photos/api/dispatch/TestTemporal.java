package homeinventory.photos.api.dispatch;

import com.google.protobuf.ByteString;
import homeinventory.photos.model.SearchAttributes;
import io.grpc.BindableService;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.api.workflowservice.v1.StartWorkflowExecutionRequest;
import io.temporal.internal.testservice.TestServicesStarter;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The SDK's in-memory Temporal server on a loopback port, that keeps the starts it was asked for. */
final class TestTemporal implements AutoCloseable {
    private static final String NAMESPACE = "default";

    private final TestServicesStarter services = new TestServicesStarter(true, 0);
    private final List<StartWorkflowExecutionRequest> starts = new CopyOnWriteArrayList<>();
    private final Server server;
    private final WorkflowServiceStubs stubs;

    private TestTemporal(int port) {
        NettyServerBuilder builder =
                NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        services.getServices().forEach((BindableService service) -> builder.addService(service));
        try {
            this.server = builder.intercept(new KeepStarts()).build().start();
        } catch (IOException e) {
            throw new UncheckedIOException("could not listen on port " + port, e);
        }
        this.stubs = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(address()).build());
    }

    /** A server that knows the search attributes. */
    static TestTemporal start(int port) {
        TestTemporal temporal = startBare(port);
        OperatorServiceStubs operator = OperatorServiceStubs.newServiceStubs(OperatorServiceStubsOptions.newBuilder()
                .setTarget(temporal.address())
                .validateAndBuildWithDefaults());
        operator.blockingStub()
                .addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                        .setNamespace(NAMESPACE)
                        .putSearchAttributes(
                                SearchAttributes.WORKSPACE_ID.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                        .putSearchAttributes(
                                SearchAttributes.PHOTO_TYPE.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                        .build());
        operator.shutdown();
        return temporal;
    }

    static TestTemporal start() {
        return start(0);
    }

    /** A server without registered search attributes. */
    static TestTemporal startBare(int port) {
        return new TestTemporal(port);
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /** The workflow ids that starts were asked for, one for each time, whatever became of it. */
    List<String> startedIds() {
        return starts.stream().map(StartWorkflowExecutionRequest::getWorkflowId).toList();
    }

    /** The starts themselves. */
    List<StartWorkflowExecutionRequest> starts() {
        return List.copyOf(starts);
    }

    DescribeWorkflowExecutionResponse describe(String workflowId) {
        return stubs.blockingStub()
                .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                        .setNamespace(NAMESPACE)
                        .setExecution(WorkflowExecution.newBuilder().setWorkflowId(workflowId))
                        .build());
    }

    List<HistoryEvent> history(String workflowId) {
        return stubs.blockingStub()
                .getWorkflowExecutionHistory(GetWorkflowExecutionHistoryRequest.newBuilder()
                        .setNamespace(NAMESPACE)
                        .setExecution(WorkflowExecution.newBuilder().setWorkflowId(workflowId))
                        .setNextPageToken(ByteString.EMPTY)
                        .build())
                .getHistory()
                .getEventsList();
    }

    /** How often the workflow was signalled; 0 also if there is none. */
    long signals(String workflowId) {
        try {
            return history(workflowId).stream()
                    .filter(event -> event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED)
                    .count();
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return 0;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Ends the server and forgets everything. */
    void stop() {
        stubs.shutdownNow();
        server.shutdownNow();
        services.close();
    }

    private final class KeepStarts implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
                @Override
                public void onMessage(Q message) {
                    if (message instanceof StartWorkflowExecutionRequest start) {
                        starts.add(start);
                    }
                    super.onMessage(message);
                }
            };
        }
    }
}
