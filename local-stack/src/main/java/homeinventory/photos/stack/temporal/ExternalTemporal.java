package homeinventory.photos.stack.temporal;

import homeinventory.photos.stack.report.Progress;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Map;

/** A server that others run. It may be unavailable at times. */
public record ExternalTemporal(String address) implements TemporalServer {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    /** Registers the search attributes, if the server answers and allows it. */
    static ExternalTemporal connect(String address, String namespace, Progress progress) {
        try (TemporalConnection connection = new TemporalConnection(address)) {
            connection.registerSearchAttributes(namespace, ANSWER_LIMIT);
        } catch (StatusRuntimeException e) {
            progress.warn(
                    ("WARNING: the Temporal server at %s could not be prepared (%s). Uploads are accepted and wait until it"
                                    + " answers; its namespace \"%s\" needs the search attributes of docs/configuration.md.")
                            .formatted(address, e.getStatus(), namespace));
        }
        return new ExternalTemporal(address);
    }

    @Override
    public Map<String, Object> springProperties() {
        return Map.of("spring.temporal.connection.target", address);
    }

    @Override
    public String description() {
        return address + " (from TEMPORAL_ADDRESS)";
    }
}
