package homeinventory.photos.store.photos;

import java.time.Instant;

/** Attempts at thumbnails that ended in the hour that began at {@code from}. */
public record HourlyAttempts(Instant from, long succeeded, long failed) {}
