package homeinventory.photos.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What {@link ThumbnailActivities#startProcessing} found.
 *
 * @param attempts attempts of this generation, including the one that starts now
 * @param error why the photo failed, where {@code state} is {@link State#ALREADY_FAILED}; otherwise empty
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer release may add fields
public record ProcessingStart(State state, int attempts, String error) {

    /** The state of the photo. */
    public enum State {
        /** The first attempt starts now. */
        FIRST_ATTEMPT,
        /** An earlier first attempt never ended, because its worker is gone. It stays counted. */
        ATTEMPT_LOST,
        /** This generation is complete; only the event may be missing. */
        ALREADY_COMPLETE,
        /** This generation is failed; only the event may be missing. */
        ALREADY_FAILED,
        /** The photo is deleted or has a newer generation. */
        SUPERSEDED
    }
}
