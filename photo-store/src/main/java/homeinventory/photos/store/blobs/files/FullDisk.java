package homeinventory.photos.store.blobs.files;

import homeinventory.photos.store.blobs.StorageFullException;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognizes a full disk, for which Java has no exception of its own. */
final class FullDisk {

    /**
     * ENOSPC and EDQUOT (POSIX.1-2024, errno.h) in the words of the C libraries. They are English unless the process has a
     * locale with a translation installed.
     */
    private static final Set<String> REASONS = Set.of("No space left on device", "Disk quota exceeded");

    private FullDisk() {}

    /** The failure of a write as callers of the store see it. */
    static IOException describe(IOException failure) {
        boolean isFull = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException && isReason(cause.getMessage()));
        return isFull ? new StorageFullException(failure) : failure;
    }

    /** The reason stands behind the names of files, if there are any. */
    private static boolean isReason(@Nullable String message) {
        return message != null && REASONS.stream().anyMatch(message::endsWith);
    }
}
