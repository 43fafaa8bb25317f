package homeinventory.photos.worker.activities;

import homeinventory.photos.engine.ThumbnailEngine;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.worker.retry.RetrySchedule;
import java.time.Clock;

/** The real activities on a real store, as one worker process has them. */
public final class ActivitiesFixture {

    private ActivitiesFixture() {}

    public static ThumbnailActivitiesImpl activities(
            TestStore store, BlobStore blobs, ThumbnailEngine engine, RetrySchedule schedule, Clock clock) {
        return new ThumbnailActivitiesImpl(
                store.progress(),
                new FetchOriginal(blobs),
                new GenerateThumbnails(blobs, engine),
                new RunAttempt(store.progress(), schedule, clock),
                new RecordOutcome(store.progress(), store.events(), blobs));
    }
}
