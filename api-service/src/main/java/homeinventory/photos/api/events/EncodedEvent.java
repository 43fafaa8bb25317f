package homeinventory.photos.api.events;

/**
 * An event as it goes over the wire, encoded once for all the streams of its workspace.
 *
 * @param change whether only streams get it that ask for changes
 * @param bytes never changed by anyone
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy for each stream would undo the sharing
record EncodedEvent(long sequence, boolean change, byte[] bytes) {}
