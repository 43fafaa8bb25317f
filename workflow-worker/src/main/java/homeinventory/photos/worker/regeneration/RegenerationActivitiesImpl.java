package homeinventory.photos.worker.regeneration;

import homeinventory.photos.model.regeneration.RegenerationActivities;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.model.regeneration.RegenerationStep;
import homeinventory.photos.store.photos.PhotoUpkeep;
import homeinventory.photos.store.regeneration.RegenerationProgress;
import homeinventory.photos.store.regeneration.RegenerationProgress.Next;
import homeinventory.photos.worker.activities.Heartbeat;
import io.temporal.activity.Activity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** Regenerates photos one after the other until the time is over or uploads wait. */
final class RegenerationActivitiesImpl implements RegenerationActivities, AutoCloseable {

    /** Long enough for many photos, since each activity adds six events to the history. A photo takes about 0.1 s. */
    private static final Duration MAX_DURATION = Duration.ofSeconds(20);

    private final RegenerationProgress progress;
    private final RegeneratePhoto regenerate;
    private final PhotoUpkeep photos;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Heartbeat.timer("regeneration-heartbeat");

    RegenerationActivitiesImpl(
            RegenerationProgress progress, RegeneratePhoto regenerate, PhotoUpkeep photos, InstantSource clock) {
        this.progress = progress;
        this.regenerate = regenerate;
        this.photos = photos;
        this.clock = clock;
    }

    @Override
    public RegenerationStep regenerateSome(RegenerationRequest request) {
        Instant end = clock.instant().plus(MAX_DURATION);
        try (Heartbeat heartbeat = Heartbeat.of(Activity.getExecutionContext(), timer)) {
            do {
                Optional<RegenerationStep> stop = regenerateNext(request, heartbeat);
                if (stop.isPresent()) {
                    return stop.get();
                }
                heartbeat.check();
                if (photos.hasWaitingUploads()) {
                    return RegenerationStep.GIVE_WAY;
                }
            } while (clock.instant().isBefore(end));
            return RegenerationStep.MORE;
        }
    }

    /** Empty if there was a photo. */
    private Optional<RegenerationStep> regenerateNext(RegenerationRequest request, Heartbeat heartbeat) {
        return switch (progress.next(request.regenerationId())) {
            case Next.Render photo -> {
                regenerate.regenerate(request.regenerationId(), photo, heartbeat);
                yield Optional.empty();
            }
            case Next.Announce(var photoId, var generation) -> {
                regenerate.announce(request.regenerationId(), photoId, generation);
                yield Optional.empty();
            }
            case Next.Paused() -> Optional.of(RegenerationStep.PAUSED);
            case Next.Ended() -> Optional.of(RegenerationStep.ENDED);
        };
    }

    @Override
    public void abandonRegeneration(RegenerationRequest request) {
        progress.abandon(request.regenerationId());
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
