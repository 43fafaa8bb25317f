package homeinventory.photos.api.upload;

import org.jspecify.annotations.Nullable;

/**
 * A file as it came in.
 *
 * @param claimedName what the client calls it, unchecked
 * @param sha256 64 lower-case hex digits
 */
record ReceivedFile(@Nullable String claimedName, long byteSize, String sha256) {}
