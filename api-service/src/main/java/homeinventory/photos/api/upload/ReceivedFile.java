package homeinventory.photos.api.upload;

import org.jspecify.annotations.Nullable;

/** A file that has been received, and the client's name for it, unchecked. */
record ReceivedFile(@Nullable String claimedName, long byteSize) {}
