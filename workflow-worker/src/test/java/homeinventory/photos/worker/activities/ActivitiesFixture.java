package homeinventory.photos.worker.activities;

import homeinventory.photos.engine.ThumbnailEngine;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.photos.EngineIdentity;
import homeinventory.photos.worker.retry.RetrySchedule;
import java.time.Clock;

/** The real activities on a real store, as one worker process has them. */
public final class ActivitiesFixture {

    /** The engine that a test bed's workers have. */
    public static final EngineIdentity ENGINE = new EngineIdentity(2, "as in a test");

    private ActivitiesFixture() {}

    public static ThumbnailActivitiesImpl activities(
            TestStore store, BlobStore blobs, ThumbnailEngine engine, RetrySchedule schedule, Clock clock) {
        GenerateThumbnails generate = generate(store, blobs, engine);
        return new ThumbnailActivitiesImpl(
                store.progress(),
                store.events(),
                generate,
                new RenderPhoto(
                        new VerifyOriginal(blobs), generate, new RunAttempt(store.progress(), schedule, clock)));
    }

    public static VerifyOriginal verify(BlobStore blobs) {
        return new VerifyOriginal(blobs);
    }

    public static GenerateThumbnails generate(TestStore store, BlobStore blobs, ThumbnailEngine engine) {
        return new GenerateThumbnails(blobs, engine, new RememberFailures(store.permanentFailures(), ENGINE));
    }
}
