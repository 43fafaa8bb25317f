package homeinventory.photos.store.events;

/**
 * An event with its place in its workspace's log.
 *
 * @param sequence 1 for the workspace's first event, rising in commit order
 */
public record LoggedEvent(long sequence, PhotoEvent event) {}
