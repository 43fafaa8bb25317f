package homeinventory.photos.api.upload;

import org.jspecify.annotations.Nullable;

/**
 * A file as it came in.
 *
 * @param claimedName what the client calls it, unchecked
 */
record ReceivedFile(@Nullable String claimedName, long byteSize) {}
