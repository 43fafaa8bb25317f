package homeinventory.photos.store.blobs;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a disk that is full from one that fails, for which Java has no type. */
public final class FullDisk {

    /**
     * ENOSPC and EDQUOT (POSIX.1-2024, errno.h) in the words of the C libraries, which a process hears in English unless
     * its locale has a translation of them installed.
     */
    private static final Set<String> REASONS = Set.of("No space left on device", "Disk quota exceeded");

    private FullDisk() {}

    /** Whether a failure, or what caused it, is that there is no room. */
    public static boolean isReasonOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException && isReason(cause.getMessage()));
    }

    /** Behind the names of files, where the failure has some. */
    private static boolean isReason(@Nullable String message) {
        return message != null && REASONS.stream().anyMatch(message::endsWith);
    }
}
