package homeinventory.photos.stack.chaos;

import io.grpc.CallOptions;
import io.grpc.HandlerRegistry;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Forwards every call to the real Temporal, which does it, and then drops some of the answers. */
final class AnswerLosingTemporal implements AutoCloseable {
    private static final int ONE_IN = 10;

    /** Each photo has one call of each: its start, and the end of its only workflow task. */
    private final Map<String, AtomicInteger> calls =
            Map.of("StartWorkflowExecution", new AtomicInteger(), "RespondWorkflowTaskCompleted", new AtomicInteger());

    private final ManagedChannel real;
    private final Server server;
    private volatile boolean losing;

    private AnswerLosingTemporal(int realPort) throws IOException {
        real = NettyChannelBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), realPort))
                .usePlaintext()
                .build();
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .fallbackHandlerRegistry(new HandlerRegistry() {
                    @Override
                    public ServerMethodDefinition<?, ?> lookupMethod(String name, @Nullable String authority) {
                        return forward(name);
                    }
                })
                .build()
                .start();
    }

    /** In front of a server on a loopback port. */
    static AnswerLosingTemporal before(int realPort) throws IOException {
        return new AnswerLosingTemporal(realPort);
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    void loseAnswers() {
        losing = true;
    }

    /** Stops losing answers; returns how many answers of each method were lost. */
    List<Integer> stopLosing() {
        losing = false;
        return calls.values().stream().map(count -> count.get() / ONE_IN).toList();
    }

    private ServerMethodDefinition<byte[], byte[]> forward(String name) {
        MethodDescriptor<byte[], byte[]> method = MethodDescriptor.newBuilder(Bytes.AS_THEY_ARE, Bytes.AS_THEY_ARE)
                .setType(MethodType.UNARY)
                .setFullMethodName(name)
                .build();
        return ServerMethodDefinition.create(
                method,
                ServerCalls.asyncUnaryCall((request, client) -> ClientCalls.asyncUnaryCall(
                        real.newCall(method, CallOptions.DEFAULT), request, new Answer(method, client))));
    }

    private boolean isLost(MethodDescriptor<?, ?> method) {
        AtomicInteger count = calls.get(String.valueOf(method.getBareMethodName()));
        return losing && count != null && count.incrementAndGet() % ONE_IN == 0;
    }

    /** The real server's answer on its way to the client. */
    private final class Answer implements StreamObserver<byte[]> {
        private final MethodDescriptor<?, ?> method;
        private final StreamObserver<byte[]> client;
        private byte[] answer = {};

        Answer(MethodDescriptor<?, ?> method, StreamObserver<byte[]> client) {
            this.method = method;
            this.client = client;
        }

        @Override
        public void onNext(byte[] message) {
            answer = message;
        }

        @Override
        public void onError(Throwable failure) {
            client.onError(failure);
        }

        @Override
        public void onCompleted() {
            if (isLost(method)) {
                client.onError(Status.UNAVAILABLE
                        .withDescription("the answer was lost")
                        .asRuntimeException());
            } else {
                client.onNext(answer);
                client.onCompleted();
            }
        }
    }

    /** Messages are passed on unread. */
    private enum Bytes implements Marshaller<byte[]> {
        AS_THEY_ARE;

        @Override
        public InputStream stream(byte[] message) {
            return new ByteArrayInputStream(message);
        }

        @Override
        public byte[] parse(InputStream message) {
            try {
                return message.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
        real.shutdownNow();
    }
}
