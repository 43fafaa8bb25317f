package homeinventory.photos.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy in front of PostgreSQL that cuts connections after a statement was sent. PostgreSQL executes the statement, but the
 * client gets no answer.
 */
public final class CuttingProxy implements AutoCloseable {
    private final ServerSocket clients;
    private final int databasePort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Cut> cuts = new CopyOnWriteArrayList<>();
    private volatile Instant closedUntil = Instant.MIN;

    /**
     * When to cut a connection.
     *
     * @param every cut at each n-th statement that contains the text; 1 is each of them
     * @param alone whether the other connections stay open
     * @param done how many statements have contained the text
     */
    private record Cut(String text, int every, boolean alone, Duration closedFor, AtomicInteger done) {

        boolean isDue(String statement) {
            return statement.contains(text) && done.incrementAndGet() % every == 0;
        }
    }

    private CuttingProxy(int databasePort) throws IOException {
        this.databasePort = databasePort;
        this.clients = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** In front of a PostgreSQL on a port of the loopback interface. */
    public static CuttingProxy before(int databasePort) {
        try {
            return new CuttingProxy(databasePort);
        } catch (IOException e) {
            throw new UncheckedIOException("could not listen", e);
        }
    }

    /** The port on the loopback interface that clients connect to. */
    public int port() {
        return clients.getLocalPort();
    }

    /** Cuts all connections when the next statement with a text is sent. Accepts no new ones for {@code closedFor} after that. */
    public void cutAfter(String text, Duration closedFor) {
        cuts.add(new Cut(text, 1, false, closedFor, new AtomicInteger()));
    }

    /** From now on, cuts the connection of each {@code nth} statement with a text. */
    public void cutEvery(int nth, String text) {
        cuts.add(new Cut(text, nth, true, Duration.ZERO, new AtomicInteger()));
    }

    /** Stops cutting. Returns how many connections {@link #cutEvery} has cut for each text, in the order of the calls. */
    public List<Integer> stopCutting() {
        List<Integer> counts =
                cuts.stream().map(cut -> cut.done().get() / cut.every()).toList();
        cuts.clear();
        return counts;
    }

    private void accept() {
        while (!clients.isClosed()) {
            try {
                Socket client = clients.accept();
                if (Instant.now().isBefore(closedUntil)) {
                    client.close();
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                if (!clients.isClosed()) {
                    throw new UncheckedIOException("could not accept", e);
                }
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), databasePort);
            open.add(client);
            Thread.ofVirtual().start(() -> toServer(client, server));
            Thread.ofVirtual().start(() -> toClient(server, client));
        } catch (IOException databaseIsAway) {
            client.close();
        }
    }

    private void toServer(Socket client, Socket server) {
        try (server) {
            InputStream in = client.getInputStream();
            byte[] buffer = new byte[65_536];
            int read;
            while ((read = in.read(buffer)) >= 0) {
                String statement = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                Cut due = cuts.stream()
                        .filter(cut -> cut.isDue(statement))
                        .findFirst()
                        .orElse(null);
                if (due != null) {
                    cut(due, client);
                    letFinish(server, Arrays.copyOf(buffer, read));
                    return;
                }
                server.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            // One side has closed the connection, which ends it.
        } finally {
            open.remove(client);
        }
    }

    /** Cuts before an answer can arrive. */
    private void cut(Cut cut, Socket client) throws IOException {
        if (cut.alone()) {
            client.close();
            return;
        }
        cuts.remove(cut);
        closedUntil = Instant.now().plus(cut.closedFor());
        for (Socket connection : open) {
            connection.close();
        }
    }

    private static void letFinish(Socket server, byte[] statement) throws IOException {
        server.getOutputStream().write(statement);
        server.shutdownOutput(); // PostgreSQL still executes what it has read
        server.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static void toClient(Socket server, Socket client) {
        try (client) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // As above.
        }
    }

    @Override
    public void close() {
        try {
            clients.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not stop listening", e);
        }
    }
}
