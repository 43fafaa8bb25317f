package homeinventory.photos.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What {@link ThumbnailActivities#startProcessing} found.
 *
 * @param attempts attempts counted so far for this generation, including the one just begun
 * @param error why the photo failed, where {@code state} is {@link State#ALREADY_FAILED}; otherwise empty
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer sender may say more
public record ProcessingStart(State state, int attempts, String error) {

    /** Where the photo stands. */
    public enum State {
        /** The first attempt begins now. */
        FIRST_ATTEMPT,
        /** An earlier first attempt never reported back (its worker is gone); it stays counted. */
        ATTEMPT_LOST,
        /** This generation's thumbnails are persisted already; only the event may be missing. */
        ALREADY_COMPLETE,
        /** This generation is marked failed already; only the event may be missing. */
        ALREADY_FAILED,
        /** The photo is deleted or has a newer generation. */
        SUPERSEDED
    }
}
