package homeinventory.photos.api.access;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** The process would let in anybody who can reach it, and not only this machine can. */
final class OpenToOthersException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OpenToOthersException(@Nullable InetAddress address) {
        super("auth.mode is none, so anybody who can connect could see and delete every photo, and server.address is "
                + (address == null ? "not set, which is every address of this machine" : address.getHostAddress())
                + "; expected a loopback address such as 127.0.0.1");
    }
}
