package homeinventory.photos.stack.temporal;

import homeinventory.photos.model.SearchAttributes;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Checks and registers what a Temporal server needs before the first workflow starts. */
final class TemporalConnection implements AutoCloseable {
    /** Names of the search attributes that the workflows set; all have the type Keyword. */
    static final List<String> SEARCH_ATTRIBUTES =
            List.of(SearchAttributes.WORKSPACE_ID.getName(), SearchAttributes.PHOTO_TYPE.getName());

    private final OperatorServiceStubs operator;

    /** @param address host and port; nothing is sent yet */
    TemporalConnection(String address) {
        operator = OperatorServiceStubs.newServiceStubs(
                OperatorServiceStubsOptions.newBuilder().setTarget(address).validateAndBuildWithDefaults());
    }

    /**
     * Whether the namespace exists and has the search attributes.
     *
     * @throws StatusRuntimeException if the server does not answer in time or knows no such namespace
     */
    boolean hasSearchAttributes(String namespace, Duration limit) {
        return registered(namespace, limit).keySet().containsAll(SEARCH_ATTRIBUTES);
    }

    /**
     * Registers the search attributes that are missing in the namespace.
     *
     * @throws StatusRuntimeException if the server does not answer in time or refuses
     */
    void registerSearchAttributes(String namespace, Duration limit) {
        Map<String, IndexedValueType> present = registered(namespace, limit);
        Map<String, IndexedValueType> missing = SEARCH_ATTRIBUTES.stream()
                .filter(name -> !present.containsKey(name))
                .collect(Collectors.toMap(name -> name, name -> IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD));
        if (!missing.isEmpty()) {
            operator.blockingStub()
                    .withDeadlineAfter(limit.toMillis(), TimeUnit.MILLISECONDS)
                    .addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                            .setNamespace(namespace)
                            .putAllSearchAttributes(missing)
                            .build());
        }
    }

    private Map<String, IndexedValueType> registered(String namespace, Duration limit) {
        return operator.blockingStub()
                .withDeadlineAfter(limit.toMillis(), TimeUnit.MILLISECONDS)
                .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                        .setNamespace(namespace)
                        .build())
                .getCustomAttributesMap();
    }

    @Override
    public void close() {
        operator.shutdownNow();
    }
}
