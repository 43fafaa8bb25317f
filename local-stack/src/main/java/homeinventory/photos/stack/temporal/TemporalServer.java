package homeinventory.photos.stack.temporal;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The Temporal server that the stack's API and worker use. */
public sealed interface TemporalServer extends AutoCloseable
        permits ExternalTemporal, SupervisedTemporal, InJvmTemporal {

    /** Properties of Temporal's Spring starter that connect to this server. */
    Map<String, Object> springProperties();

    /** Which server this is and where it listens, in a few words. */
    String description();

    /** Where people look into workflows; empty if this server has no Web UI or its address is not known. */
    Optional<URI> webUi();

    /** Stops the server if the stack started it, within a bounded time. */
    @Override
    void close();
}
