package homeinventory.photos.worker.activities;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailRequest;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The first attempts that this process has counted and not yet rendered. Each may be rendered once. When a worker dies,
 * Temporal repeats its local activities in another one. A photo that killed the first worker must not reach the second
 * without a further attempt being counted (docs/adr/0004).
 */
final class FirstAttempts {
    /** Some are never claimed, for example if the photo is deleted. One that is dropped only costs its photo an attempt. */
    private static final int MAX_ATTEMPTS = 10_000;

    private record Key(PhotoId photoId, int generation) {}

    private final Set<Key> counted = new LinkedHashSet<>();

    synchronized void counted(ThumbnailRequest request) {
        counted.add(key(request));
        if (counted.size() > MAX_ATTEMPTS) {
            counted.remove(counted.iterator().next());
        }
    }

    /** Returns true once for each attempt that this process counted. */
    synchronized boolean claim(ThumbnailRequest request) {
        return counted.remove(key(request));
    }

    private static Key key(ThumbnailRequest request) {
        return new Key(request.photoId(), request.generation());
    }
}
