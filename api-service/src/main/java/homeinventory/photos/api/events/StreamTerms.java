package homeinventory.photos.api.events;

import java.time.Duration;

/**
 * What a client can rely on.
 *
 * @param reconnectDelay how long it should wait before it reconnects
 * @param heartbeat silence after which it gets a comment
 * @param changes whether it gets deletions and retries too
 */
record StreamTerms(Duration reconnectDelay, Duration heartbeat, boolean changes) {}
