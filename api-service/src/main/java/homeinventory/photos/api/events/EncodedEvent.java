package homeinventory.photos.api.events;

import homeinventory.photos.store.events.PhotoEventType;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is sent, encoded once for all streams of its workspace.
 *
 * @param type null if this release does not know it; then no stream gets it, but each moves past it
 * @param bytes shared, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy for each stream would undo the sharing
record EncodedEvent(long sequence, @Nullable PhotoEventType type, byte[] bytes) {

    /** Whether a stream gets it that wants changes, or only outcomes. */
    boolean isFor(boolean changes) {
        return type != null && (changes || !type.isChange());
    }
}
