package homeinventory.photos.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that start later, or start again. */
public final class TestPorts {

    /** Below the ports of outgoing connections, which could take a port while its server is stopped. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 30_000;
    private static final int TRIES = 100;

    private TestPorts() {}

    /** A free loopback port. */
    public static int free() {
        IOException last = null;
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                last = e;
            }
        }
        throw new UncheckedIOException("no port is free", last == null ? new IOException("none tried") : last);
    }
}
