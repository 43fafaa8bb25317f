package homeinventory.photos.api.events;

import homeinventory.photos.api.access.StreamPermit;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** One client's stream. All that it stores is the sequence number of the last event that it wrote or skipped. */
final class EventStream {
    private static final Logger log = LoggerFactory.getLogger(EventStream.class);

    private final WorkspaceFeed feed;
    private final LogReader reader;
    private final EventMetrics metrics;
    private final StreamPermit permit;
    private final OutputStream out;
    private long position;

    EventStream(WorkspaceFeed feed, LogReader reader, EventMetrics metrics, StreamPermit permit, OutputStream out) {
        this.feed = feed;
        this.reader = reader;
        this.metrics = metrics;
        this.permit = permit;
        this.out = out;
    }

    /** Writes until the client leaves, stops reading or loses its access, or the server stops. */
    void run(StreamStart start, StreamTerms terms) {
        metrics.opened();
        try {
            open(start, terms.reconnectDelay());
            follow(terms);
        } catch (IOException e) {
            clientLost(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            metrics.ended();
        }
    }

    private void open(StreamStart start, Duration reconnectDelay) throws IOException {
        position = start.position();
        out.write(EventFormat.opening(reconnectDelay, position));
        if (start.reset()) {
            out.write(EventFormat.reset(position));
        }
        out.flush();
    }

    private void follow(StreamTerms terms) throws IOException, InterruptedException {
        while (permit.isValid()) {
            switch (feed.await(position, terms.heartbeat())) {
                case FeedUpdate.Events(List<EncodedEvent> events) -> send(events, terms);
                case FeedUpdate.Behind() -> catchUp(terms);
                case FeedUpdate.Quiet() -> {
                    out.write(EventFormat.HEARTBEAT);
                    out.flush();
                }
                case FeedUpdate.Closed() -> {
                    return;
                }
            }
        }
    }

    private void catchUp(StreamTerms terms) throws IOException {
        List<EncodedEvent> page = reader.after(feed.workspaceId(), position);
        if (page.isEmpty() || page.getFirst().sequence() != position + 1) {
            // The log has no gaps, so its oldest events were removed while this client was reading them.
            position = reader.range(feed.workspaceId()).newest();
            out.write(EventFormat.reset(position));
            out.flush();
            return;
        }
        send(page, terms);
    }

    private void send(List<EncodedEvent> events, StreamTerms terms) throws IOException {
        int sent = 0;
        for (EncodedEvent event : events) {
            if (event.isFor(terms.changes())) {
                out.write(event.bytes());
                sent++;
            }
            position = event.sequence();
        }
        if (sent == 0) {
            // Events that are not for this stream may come faster than heartbeats and would keep it silent.
            out.write(EventFormat.HEARTBEAT);
        }
        out.flush();
        metrics.sent(sent);
    }

    private void clientLost(IOException e) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SocketTimeoutException) {
            metrics.dropped();
            log.warn(
                    "dropped an event stream of workspace {} after event {}: its client did not read for as long as"
                            + " server.tomcat.connection-timeout allows; it may reconnect",
                    feed.workspaceId(),
                    position);
        } else {
            log.debug("client of workspace {} left after event {}", feed.workspaceId(), position, e);
        }
    }
}
