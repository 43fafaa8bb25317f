package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.events.EventUpkeep;
import homeinventory.photos.store.events.EventUpkeep.Period;
import homeinventory.photos.store.events.EventUpkeep.UnannouncedPage;
import homeinventory.photos.store.events.EventUpkeep.UnannouncedPhoto;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends what is missing in the event log, as where a workflow was terminated between the row and its event. */
final class AnnounceEnded {
    private static final Logger log = LoggerFactory.getLogger(AnnounceEnded.class);

    private final EventUpkeep upkeep;
    private final EventLog events;

    AnnounceEnded(EventUpkeep upkeep, EventLog events) {
        this.upkeep = upkeep;
        this.events = events;
    }

    Swept sweep(String place, int batchSize, Period endedBetween) {
        UnannouncedPage page = upkeep.unannounced(place, batchSize, endedBetween);
        int announced = 0;
        for (UnannouncedPhoto photo : page.photos()) {
            if (announce(photo)) {
                log.warn("photo {}, generation {}, had ended without an event", photo.photoId(), photo.generation());
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
