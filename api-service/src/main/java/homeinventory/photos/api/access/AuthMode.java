package homeinventory.photos.api.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the service finds out who calls. */
public enum AuthMode {
    /** Not at all: every caller may do everything, so only loopback is allowed. */
    NONE,
    /** By a key of the workspace, or by the session cookie that a browser got for a key. */
    API_KEY,
    /** By a JSON Web Token of an OAuth 2.0 authorization server. */
    JWT;

    /** The name in JSON and in configuration. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The mode that a process runs in. Without configuration it is {@link #NONE} on loopback, which is one person's own
     * machine, and {@link #API_KEY} on any other address.
     *
     * @param address {@code server.address}; null listens on all addresses
     * @throws UnsafeStartException if {@link #NONE} is configured and other machines can connect
     */
    static AuthMode of(@Nullable AuthMode configured, @Nullable InetAddress address) {
        boolean isLoopback = address != null && address.isLoopbackAddress();
        if (configured == null) {
            return isLoopback ? NONE : API_KEY;
        }
        if (configured == NONE && !isLoopback) {
            throw new UnsafeStartException(
                    "auth.mode is none, so anybody who can connect could see and delete every photo, and server.address is "
                            + (address == null
                                    ? "not set, which is every address of this machine"
                                    : address.getHostAddress())
                            + "; expected a loopback address such as 127.0.0.1",
                    "Leave auth.mode out or set it to api-key and make a key with \"keys create\", set it to jwt, or set"
                            + " server.address to 127.0.0.1.");
        }
        return configured;
    }
}
