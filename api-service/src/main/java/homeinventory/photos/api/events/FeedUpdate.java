package homeinventory.photos.api.events;

import java.util.List;

/** What a stream learns when it asks its feed for more. */
sealed interface FeedUpdate {

    /** The next events, oldest first, at least one. */
    record Events(List<EncodedEvent> events) implements FeedUpdate {}

    /** There are more events, but the next ones are only in the log. */
    record Behind() implements FeedUpdate {}

    /** Nothing happened for as long as the stream was ready to wait. */
    record Quiet() implements FeedUpdate {}

    /** The server stops. */
    record Closed() implements FeedUpdate {}
}
