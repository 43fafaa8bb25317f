package homeinventory.photos.stack.temporal;

import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param address host and port of a server that runs already, or null to start one
 * @param namespace made if it is not there
 * @param port of the server to start
 * @param uiPort of the Web UI of the server to start
 * @param inJvm whether to do without a real server
 */
public record TemporalSettings(@Nullable String address, String namespace, int port, int uiPort, boolean inJvm) {

    /** Whether this needs {@link #port()} and {@link #uiPort()} to be free. */
    public boolean needsPorts() {
        return address == null && !inJvm;
    }
}
