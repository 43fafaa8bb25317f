package homeinventory.photos.store.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a webhook is sent: {@code https} or {@code http}, with a host, without a user or a fragment, of at most {@value #MAX_LENGTH}
 * characters. {@link ReceiverAddresses} decides whether its address may be called.
 */
public record ReceiverUrl(URI uri) {

    /** Maximum of characters. */
    public static final int MAX_LENGTH = 2000;

    private static final int MAX_PORT = 65_535;

    public ReceiverUrl {
        require(uri.toString().length() <= MAX_LENGTH, "has more than " + MAX_LENGTH + " characters");
        require(isHttp(uri) || isHttps(uri), "does not begin with https://");
        require(
                uri.getHost() != null || uri.getRawAuthority() == null,
                "names no host that is an address or a valid ASCII name (other scripts are written as xn--…)");
        require(uri.getHost() != null, "has no host");
        require(uri.getRawUserInfo() == null, "holds a user or password, which webhooks do not send");
        require(uri.getRawFragment() == null, "holds a fragment (#), which is never sent");
        require(uri.getPort() != 0 && uri.getPort() <= MAX_PORT, "has a port that does not exist");
    }

    /**
     * Reads a URL.
     *
     * @throws IllegalArgumentException if it is not valid; the message continues a sentence that begins with "The URL"
     */
    public static ReceiverUrl of(String text) {
        try {
            return new ReceiverUrl(new URI(text));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is no URL: " + e.getReason() + " at character " + e.getIndex(), e);
        }
    }

    /** A name, or an address; an IPv6 address without its brackets. */
    public String host() {
        return uri.getHost().replaceAll("^\\[|]$", "");
    }

    /** Whether requests are not encrypted. */
    boolean isPlain() {
        return isHttp(uri);
    }

    private static boolean isHttp(URI uri) {
        return uri.getScheme() != null
                && uri.getScheme().toLowerCase(Locale.ROOT).equals("http");
    }

    private static boolean isHttps(URI uri) {
        return uri.getScheme() != null
                && uri.getScheme().toLowerCase(Locale.ROOT).equals("https");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
