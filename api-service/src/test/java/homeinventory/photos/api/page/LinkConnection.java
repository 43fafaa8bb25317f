package homeinventory.photos.api.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection that goes through a {@link Link}. */
final class LinkConnection {
    private static final int REQUEST_LINE_BYTES = 128;

    private final Link link;
    private final Socket client;
    private final Socket server;
    private volatile boolean eventStream;
    private volatile boolean last;
    private volatile boolean frozen;

    LinkConnection(Link link, Socket client, Socket server) {
        this.link = link;
        this.client = client;
        this.server = server;
    }

    void start() {
        Thread.ofVirtual().start(this::toServer);
        Thread.ofVirtual().start(this::toClient);
    }

    boolean isEventStream() {
        return eventStream;
    }

    void freeze() {
        frozen = true;
    }

    void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not close " + client, e);
        }
    }

    private void toServer() {
        byte[] buffer = new byte[65_536];
        try (server) {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            int read;
            while ((read = in.read(buffer)) >= 0) {
                String request = new String(buffer, 0, Math.min(read, REQUEST_LINE_BYTES), StandardCharsets.ISO_8859_1);
                eventStream |= request.startsWith("GET ") && request.contains("/events");
                last |= link.isLast(request);
                if (!frozen) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // One side has closed the connection, which ends it.
        } finally {
            link.ended(this);
        }
    }

    private void toClient() {
        byte[] buffer = new byte[65_536];
        try (client) {
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            int read;
            while ((read = in.read(buffer)) >= 0) {
                if (last) {
                    link.cut();
                    return;
                }
                if (!frozen) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // As above.
        }
    }
}
