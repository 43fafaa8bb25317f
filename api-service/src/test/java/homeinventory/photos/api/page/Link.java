package homeinventory.photos.api.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The network between the browser and the service, which a test may cut. */
final class Link implements AutoCloseable {
    private final InetSocketAddress service;
    private final ServerSocket clients;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
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

    /** A page's address through this link. */
    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + clients.getLocalPort() + path);
    }

    /** Connections that lead to the service now. */
    int connections() {
        return open.size();
    }

    /** Breaks all connections and takes no new ones. */
    void cut() {
        down = true;
        open.forEach(Link::close);
    }

    /** Cuts when the service answers the next request that begins like this; the answer is lost. */
    void cutAtAnswerTo(String request) {
        lastRequest = request;
    }

    void restore() {
        down = false;
    }

    private void accept() {
        while (!clients.isClosed()) {
            try {
                Socket client = clients.accept();
                if (down) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(service.getAddress(), service.getPort());
                open.add(client);
                AtomicBoolean last = new AtomicBoolean();
                Thread.ofVirtual().start(() -> toServer(client, server, last));
                Thread.ofVirtual().start(() -> toClient(client, server, last));
            } catch (IOException e) {
                if (!clients.isClosed()) {
                    throw new UncheckedIOException("could not accept", e);
                }
            }
        }
    }

    private void toServer(Socket client, Socket server, AtomicBoolean last) {
        try (server) {
            copy(client, server, chunk -> {
                String request = lastRequest;
                if (request != null && chunk.startsWith(request)) {
                    lastRequest = null;
                    last.set(true);
                }
                return true;
            });
        } catch (IOException e) {
            // One side has closed the connection, which ends it.
        } finally {
            open.remove(client);
        }
    }

    private void toClient(Socket client, Socket server, AtomicBoolean last) {
        try (client) {
            copy(server, client, chunk -> {
                if (last.get()) {
                    cut();
                }
                return !last.get();
            });
        } catch (IOException e) {
            // As above.
        }
    }

    @FunctionalInterface
    private interface Inspection {
        /** Whether the chunk may pass. */
        boolean pass(String chunk);
    }

    private static void copy(Socket from, Socket to, Inspection inspection) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] buffer = new byte[65_536];
        int read;
        while ((read = in.read(buffer)) >= 0) {
            if (!inspection.pass(new String(buffer, 0, Math.min(read, 64), StandardCharsets.ISO_8859_1))) {
                return;
            }
            out.write(buffer, 0, read);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not close " + socket, e);
        }
    }

    @Override
    public void close() {
        try {
            clients.close();
            open.forEach(Link::close);
        } catch (IOException e) {
            throw new UncheckedIOException("could not stop listening", e);
        }
    }
}
