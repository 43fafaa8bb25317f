package homeinventory.photos.worker.activities;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailRequest;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The first attempts that this process has counted and not yet rendered. Each may be rendered once: when a worker dies,
 * Temporal repeats its local activities elsewhere, and a photo that killed the one worker must not get at the next one
 * without an attempt being counted (docs/adr/0004).
 */
final class FirstAttempts {
    /** Some are never claimed, for example if the photo is deleted. Forgetting one only costs it an attempt. */
    private static final int MOST = 10_000;

    private record Key(PhotoId photoId, int generation) {}

    private final Set<Key> counted = new LinkedHashSet<>();

    synchronized void counted(ThumbnailRequest request) {
        counted.add(key(request));
        if (counted.size() > MOST) {
            counted.remove(counted.iterator().next());
        }
    }

    /** Whether this process counted the attempt and nobody has claimed it since. */
    synchronized boolean claim(ThumbnailRequest request) {
        return counted.remove(key(request));
    }

    private static Key key(ThumbnailRequest request) {
        return new Key(request.photoId(), request.generation());
    }
}
