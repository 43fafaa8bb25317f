package homeinventory.photos.stack.temporal;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The Temporal server that the stack's API and worker use. */
public sealed interface TemporalServer extends AutoCloseable
        permits ExternalTemporal, SupervisedTemporal, InJvmTemporal {

    /** Properties of Temporal's Spring starter that connect to this server. */
    Map<String, Object> springProperties();

    /** The server and its address, in a few words. */
    String description();

    /** The address of the Web UI; empty if there is none or it is not known. */
    default Optional<URI> webUi() {
        return Optional.empty();
    }

    /** Stops the server if the stack started it, within a bounded time. */
    @Override
    default void close() {}
}
