package homeinventory.photos.stack.temporal;

import org.jspecify.annotations.Nullable;

/**
 * The settings of Temporal.
 *
 * @param address host and port of a server that runs already, or null to start one
 * @param namespace created if it does not exist
 * @param port port of the server to start
 * @param uiPort port of its Web UI
 * @param inJvm whether to use the test server inside this process
 */
public record TemporalSettings(@Nullable String address, String namespace, int port, int uiPort, boolean inJvm) {

    /** Whether {@link #port()} and {@link #uiPort()} must be free. */
    public boolean needsPorts() {
        return address == null && !inJvm;
    }
}
