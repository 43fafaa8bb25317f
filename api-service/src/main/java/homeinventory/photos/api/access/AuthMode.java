package homeinventory.photos.api.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How callers are known. */
public enum AuthMode {
    /** Not at all: whoever reaches the port may do everything, so only loopback may have it. */
    NONE,
    /** By a key of the workspace, or by the session cookie that a browser got for one. */
    API_KEY,
    /** By a JSON Web Token of an OAuth 2.0 authorization server. */
    JWT;

    /** The name in JSON and in configuration. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The mode that a process runs in. Without a wish it is {@link #NONE} on loopback, which is one person's own machine,
     * and {@link #API_KEY} anywhere else.
     *
     * @param wish {@code auth.mode}
     * @param address {@code server.address}; null listens on all addresses
     * @throws OpenToOthersException if the wish is {@link #NONE} and others than this machine can connect
     */
    static AuthMode of(@Nullable AuthMode wish, @Nullable InetAddress address) {
        boolean loopback = address != null && address.isLoopbackAddress();
        if (wish == null) {
            return loopback ? NONE : API_KEY;
        }
        if (wish == NONE && !loopback) {
            throw new OpenToOthersException(address);
        }
        return wish;
    }
}
