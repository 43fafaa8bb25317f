package homeinventory.photos.api.events;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.access.StreamPermits;
import homeinventory.photos.api.web.Include;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.events.EventLog.SequenceRange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers with a workspace's events as they happen. The request's thread, a virtual one, writes the stream. */
@AllowedTo(Callers.MEMBERS)
@RestController
class EventStreamController {
    private final LogReader reader;
    private final WorkspaceFeeds feeds;
    private final EventMetrics metrics;
    private final StreamPermits permits;
    private final EventsProperties properties;

    EventStreamController(
            LogReader reader,
            WorkspaceFeeds feeds,
            EventMetrics metrics,
            StreamPermits permits,
            EventsProperties properties) {
        this.reader = reader;
        this.feeds = feeds;
        this.metrics = metrics;
        this.permits = permits;
        this.properties = properties;
    }

    /**
     * Streams until the client leaves, its key is no longer valid, or the server stops.
     *
     * @param lastEventIdHeader sent by a browser that reconnects; newer than the one in its address
     * @param lastEventIdParameter for clients that cannot set headers
     * @param include {@code changes} for deletions and retries too; other clients get only outcomes
     */
    @Operation(summary = "Follow a workspace's events")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE))
    @GetMapping(path = "/api/v1/workspaces/{workspace_id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(
            HttpMethod method,
            @PathVariable("workspace_id") WorkspaceId workspaceId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventIdHeader,
            @RequestParam(name = "last_event_id", required = false) @Nullable String lastEventIdParameter,
            @Parameter(schema = @Schema(allowableValues = "changes"))
                    @RequestParam(name = "include", required = false)
                    @Nullable
                    Include include,
            HttpServletResponse response)
            throws IOException {
        StreamTerms terms =
                new StreamTerms(jitteredReconnectDelay(), properties.heartbeat(), include == Include.CHANGES);
        SequenceRange range = reader.range(workspaceId);
        StreamStart start = StreamStart.of(lastEventIdHeader == null ? lastEventIdParameter : lastEventIdHeader, range);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        // nginx and other proxies must pass each event on at once.
        response.setHeader("X-Accel-Buffering", "no");
        if (method.equals(HttpMethod.HEAD)) {
            return;
        }
        WorkspaceFeed feed = feeds.join(workspaceId, range.newest());
        try {
            new EventStream(feed, reader, metrics, permits.ofThisRequest(), response.getOutputStream())
                    .run(start, terms);
        } finally {
            feeds.leave(feed);
        }
    }

    /** Spreads the clients that lost their streams at the same moment. */
    private Duration jitteredReconnectDelay() {
        long millis = properties.reconnectDelay().toMillis();
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis * 3 / 2 + 1));
    }
}
