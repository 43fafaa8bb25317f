package homeinventory.photos.api.events;

import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.photos.NewPhoto;
import homeinventory.photos.store.photos.PhotoCatalogue;

/** Appends events to the real log, as a worker does: many generations of one photo for each workspace. */
final class EventLogFixture {
    private final EventLog log;
    private final PhotoCatalogue photos;

    EventLogFixture(EventApi api) {
        this.log = api.bean(EventLog.class);
        this.photos = api.bean(PhotoCatalogue.class);
    }

    EventLog log() {
        return log;
    }

    /** A photo in a workspace of its own. */
    NewPhoto newPhoto() {
        return insert(NewPhotoFixture.aPhoto());
    }

    NewPhoto insert(NewPhotoFixture fixture) {
        NewPhoto photo = fixture.build();
        photos.insert(photo, null);
        return photo;
    }

    /** Appends the ready events of some generations, each in a transaction of its own. */
    void append(NewPhoto photo, int fromGeneration, int toGeneration) {
        for (int generation = fromGeneration; generation <= toGeneration; generation++) {
            if (!log.appendReady(photo.id(), generation)) {
                throw new AssertionError("generation " + generation + " of photo " + photo.id() + " was there already");
            }
        }
    }

    void appendFailed(NewPhoto photo, int generation, String error) {
        if (!log.appendFailed(photo.id(), generation, error)) {
            throw new AssertionError("generation " + generation + " of photo " + photo.id() + " failed already");
        }
    }
}
