package homeinventory.photos.worker.activities;

import homeinventory.photos.model.ThumbnailRequest;
import io.temporal.activity.ActivityInfo;

/**
 * One attempt at a photo.
 *
 * @param number from 1, counted over all attempts of the generation, local and regular
 * @param tryOfActivity from 1, counted by Temporal for the current activity
 * @param local whether it runs as local activities, inside the workflow task
 */
public record Attempt(ThumbnailRequest request, int number, int tryOfActivity, boolean local) {

    /** The attempt that an activity works on. Its first try belongs to the photo's attempt {@code firstAttempt}. */
    static Attempt of(ThumbnailRequest request, int firstAttempt, ActivityInfo activity) {
        int tries = activity.getAttempt();
        return new Attempt(request, firstAttempt + tries - 1, tries, activity.isLocal());
    }

    /** For log lines. */
    @Override
    public String toString() {
        return "photo " + request.photoId() + ", generation " + request.generation() + ", attempt " + number;
    }
}
