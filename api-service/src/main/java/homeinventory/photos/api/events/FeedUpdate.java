package homeinventory.photos.api.events;

import java.util.List;

/** The answer of a feed to a stream that waits for events. */
sealed interface FeedUpdate {

    /** The next events, oldest first, at least one. */
    record Events(List<EncodedEvent> events) implements FeedUpdate {}

    /** There are more events, but the next ones are only in the log. */
    record Behind() implements FeedUpdate {}

    /** No event came within the time that the stream waits. */
    record Quiet() implements FeedUpdate {}

    /** The server stops. */
    record Closed() implements FeedUpdate {}
}
