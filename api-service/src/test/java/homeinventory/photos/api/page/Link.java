package homeinventory.photos.api.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The network between the browser and the service, which a test can cut. */
final class Link implements AutoCloseable {
    private final InetSocketAddress service;
    private final ServerSocket clients;
    private final Set<LinkConnection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean down;
    private volatile @Nullable String lastRequest;

    private Link(InetSocketAddress service) throws IOException {
        this.service = service;
        this.clients = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    static Link to(InetSocketAddress service) {
        try {
            return new Link(service);
        } catch (IOException e) {
            throw new UncheckedIOException("could not listen", e);
        }
    }

    /** The address of a page through this link. */
    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + clients.getLocalPort() + path);
    }

    /** Event streams that go through this link now. */
    long streams() {
        return open.stream().filter(LinkConnection::isEventStream).count();
    }

    /** Breaks all connections and accepts no new ones. */
    void cut() {
        down = true;
        open.forEach(LinkConnection::close);
    }

    /** Cuts when the service answers the next request that begins with this text. The answer is lost. */
    void cutAtAnswerTo(String request) {
        lastRequest = request;
    }

    void restore() {
        down = false;
    }

    /** Stops the data of the open streams without closing them. */
    void freezeStreams() {
        open.stream().filter(LinkConnection::isEventStream).forEach(LinkConnection::freeze);
    }

    /** Whether the answer to a request must be lost. */
    boolean isLast(String request) {
        String last = lastRequest;
        if (last == null || !request.startsWith(last)) {
            return false;
        }
        lastRequest = null;
        return true;
    }

    void ended(LinkConnection connection) {
        open.remove(connection);
    }

    private void accept() {
        while (!clients.isClosed()) {
            try {
                Socket client = clients.accept();
                if (down) {
                    client.close();
                } else {
                    LinkConnection connection =
                            new LinkConnection(this, client, new Socket(service.getAddress(), service.getPort()));
                    open.add(connection);
                    connection.start();
                }
            } catch (IOException e) {
                if (!clients.isClosed()) {
                    throw new UncheckedIOException("could not accept", e);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            clients.close();
            open.forEach(LinkConnection::close);
        } catch (IOException e) {
            throw new UncheckedIOException("could not stop listening", e);
        }
    }
}
