package homeinventory.photos.store.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a webhook is sent: {@code https} or {@code http}, with a host, without a user or a fragment, of at most {@value #LONGEST}
 * characters. Whether its address may be called is {@link ReceiverAddresses}' to say.
 */
public record ReceiverUrl(URI uri) {

    /** Most characters. */
    public static final int LONGEST = 2000;

    private static final int LARGEST_PORT = 65_535;

    public ReceiverUrl {
        require(uri.toString().length() <= LONGEST, "has more than " + LONGEST + " characters");
        require(isHttp(uri) || isHttps(uri), "does not begin with https://");
        require(
                uri.getHost() != null || uri.getRawAuthority() == null,
                "names no host that is an address or a valid ASCII name (other scripts are written as xn--…)");
        require(uri.getHost() != null, "has no host");
        require(uri.getRawUserInfo() == null, "holds a user or password, which webhooks do not send");
        require(uri.getRawFragment() == null, "holds a fragment (#), which is never sent");
        require(uri.getPort() != 0 && uri.getPort() <= LARGEST_PORT, "has a port that does not exist");
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is none, with what is wrong, to go on after "the URL"
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

    /** Whether what is sent can be read on its way. */
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
