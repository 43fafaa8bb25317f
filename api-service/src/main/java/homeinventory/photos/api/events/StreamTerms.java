package homeinventory.photos.api.events;

import java.time.Duration;

/**
 * What a client is promised.
 *
 * @param reconnectDelay how long it is to wait before it comes back
 * @param heartbeat silence after which it gets a comment
 * @param changes whether it is told of deletions and retries too
 */
record StreamTerms(Duration reconnectDelay, Duration heartbeat, boolean changes) {}
