package homeinventory.photos.stack.state;

import homeinventory.photos.stack.report.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** TCP ports of the loopback interface, the only interface that the stack listens on. */
public final class Ports {

    private static final int MAX_PORT = 65_535;

    private Ports() {}

    /**
     * Checks that these ports are free.
     *
     * @param byOption ports by option; 0 always passes, because the system then chooses a port
     * @throws StartFailure if a port is taken, wanted twice or out of range
     */
    public static void requireFree(Map<String, Integer> byOption) {
        Map<Integer, String> wanted = new HashMap<>();
        byOption.forEach((option, port) -> {
            requireFree(option, port);
            String other = wanted.put(port, option);
            if (other != null && port != 0) {
                throw new StartFailure(
                        "%s and %s both name port %d; choose another for one of them".formatted(other, option, port));
            }
        });
    }

    private static void requireFree(String option, int port) {
        if (port < 0 || port > MAX_PORT) {
            throw new StartFailure("%s=%d is no port; give a number from 1 to %d, or 0 for any free one"
                    .formatted(option, port, MAX_PORT));
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StartFailure(
                    "port %d is taken (%s); stop the program that uses it, or choose another with %s=<port>"
                            .formatted(port, e.getMessage(), option),
                    e);
        }
    }

    /** A port that is free now. */
    public static int findFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no TCP port is free on the loopback interface", e);
        }
    }
}
