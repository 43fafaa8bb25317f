package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.events.EventUpkeep;
import homeinventory.photos.store.events.EventUpkeep.Period;
import homeinventory.photos.store.events.EventUpkeep.UnannouncedPage;
import homeinventory.photos.store.events.EventUpkeep.UnannouncedPhoto;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends missing events, for example of a workflow that was terminated between the row and the event. */
final class AnnounceEnded implements Chore {
    /**
     * How long ago a photo may have ended for its missing event to be appended. Older events are no news. And an event that
     * has expired must not come back where the retention is raised.
     */
    private static final Duration MAX_AGE = Duration.ofDays(7);

    private static final Logger log = LoggerFactory.getLogger(AnnounceEnded.class);

    private final EventUpkeep upkeep;
    private final EventLog events;

    AnnounceEnded(EventUpkeep upkeep, EventLog events) {
        this.upkeep = upkeep;
        this.events = events;
    }

    @Override
    public ChorePlan plan() {
        return ChorePlan.resuming(20, "announceEnded", "ended");
    }

    @Override
    public Swept sweep(Batch batch) {
        Duration retention = batch.settings().eventRetention();
        Period ended = Period.ofAges(
                batch.now(), batch.settings().staleAfter(), retention.compareTo(MAX_AGE) < 0 ? retention : MAX_AGE);
        UnannouncedPage page = upkeep.unannounced(batch.place(), batch.size(), ended);
        int announced = 0;
        for (UnannouncedPhoto photo : page.photos()) {
            if (announce(photo)) {
                log.warn(
                        "photo {}, generation {}: ended without an event; the event is now in the log",
                        photo.photoId(),
                        photo.generation());
                announced++;
            }
        }
        return new Swept(Map.of(Tally.ANNOUNCED, announced), page.next());
    }

    private boolean announce(UnannouncedPhoto photo) {
        String error = photo.error();
        return error == null
                ? events.appendReady(photo.photoId(), photo.generation())
                : events.appendFailed(photo.photoId(), photo.generation(), error);
    }
}
