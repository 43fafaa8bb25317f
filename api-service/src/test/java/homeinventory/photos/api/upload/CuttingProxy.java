package homeinventory.photos.api.upload;

import homeinventory.photos.store.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands between the API and PostgreSQL, and cuts its connections once a statement is through. */
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket clients;
    private final URI database;
    private final TestDatabase target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Cut cut;
    private volatile Instant closedUntil = Instant.MIN;

    private record Cut(String statement, Duration closedFor) {}

    private CuttingProxy(TestDatabase target) throws IOException {
        this.target = target;
        this.database = URI.create(target.url().substring("jdbc:".length()));
        this.clients = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    static CuttingProxy before(TestDatabase database) {
        try {
            return new CuttingProxy(database);
        } catch (IOException e) {
            throw new UncheckedIOException("could not listen", e);
        }
    }

    /** {@code spring.datasource.*} that leads through here. */
    String[] properties() {
        return Arrays.stream(target.properties())
                .map(property -> property.replace(
                        database.getHost() + ":" + database.getPort(), "127.0.0.1:" + clients.getLocalPort()))
                .toArray(String[]::new);
    }

    /** Cuts all connections when the next statement is sent; takes no new ones for {@code closedFor} after that. */
    void cutAfter(String statement, Duration closedFor) {
        cut = new Cut(statement, closedFor);
    }

    private void accept() {
        while (!clients.isClosed()) {
            try {
                Socket client = clients.accept();
                if (Instant.now().isBefore(closedUntil)) {
                    client.close();
                    continue;
                }
                open.add(client);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), database.getPort());
                Thread.ofVirtual().start(() -> toServer(client, server));
                Thread.ofVirtual().start(() -> toClient(server, client));
            } catch (IOException e) {
                if (!clients.isClosed()) {
                    throw new UncheckedIOException("could not accept", e);
                }
            }
        }
    }

    private void toServer(Socket client, Socket server) {
        try (server) {
            InputStream in = client.getInputStream();
            byte[] buffer = new byte[65_536];
            int read;
            while ((read = in.read(buffer)) >= 0) {
                Cut now = cut;
                if (now != null && new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains(now.statement())) {
                    cut = null;
                    closedUntil = Instant.now().plus(now.closedFor());
                    for (Socket connection : open) {
                        connection.close(); // before an answer can come
                    }
                    server.getOutputStream().write(buffer, 0, read);
                    server.shutdownOutput(); // PostgreSQL still does what it has read
                    server.getInputStream().transferTo(OutputStream.nullOutputStream());
                    return;
                }
                server.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            // One side has closed the connection, which ends it.
        }
    }

    private void toClient(Socket server, Socket client) {
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
