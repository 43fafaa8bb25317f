package homeinventory.photos.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports for servers that start later, or start again. */
public final class TestPorts {

    /** Below the ports of outgoing connections, which could take a port while its server is stopped. */
    private static final int MIN = 20_000;

    /** Tests run in several processes at once, which must not choose the same port. Process ids differ by a little. */
    private static final int PROCESSES = 100;

    private static final int PER_PROCESS = 100;

    private static final int FIRST_OF_PROCESS =
            MIN + (int) (ProcessHandle.current().pid() % PROCESSES) * PER_PROCESS;

    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(PER_PROCESS));

    private TestPorts() {}

    /** A free loopback port, which this process has not given for a long time. */
    public static int free() {
        IOException last = null;
        for (int i = 0; i < PER_PROCESS; i++) {
            int port = FIRST_OF_PROCESS + NEXT.getAndIncrement() % PER_PROCESS;
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                last = e;
            }
        }
        throw new UncheckedIOException("no port is free", last == null ? new IOException("none tried") : last);
    }
}
