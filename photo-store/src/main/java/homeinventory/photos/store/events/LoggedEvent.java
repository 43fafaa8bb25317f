package homeinventory.photos.store.events;

import org.jspecify.annotations.Nullable;

/**
 * An event with its place in its workspace's log.
 *
 * @param sequence 1 for the workspace's first event, rising in commit order
 * @param event null if its type is unknown: a newer release wrote it. Readers pass it over but count its place
 */
public record LoggedEvent(long sequence, @Nullable PhotoEvent event) {}
