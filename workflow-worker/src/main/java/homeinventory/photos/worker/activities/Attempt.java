package homeinventory.photos.worker.activities;

import homeinventory.photos.model.ThumbnailRequest;
import io.temporal.activity.ActivityInfo;

/**
 * One of a photo's attempts.
 *
 * @param number counted from 1 over the whole generation, on both paths
 * @param tryOfActivity which try of the current activity it is, counted from 1
 * @param local whether it is the one inside the workflow task
 */
public record Attempt(ThumbnailRequest request, int number, int tryOfActivity, boolean local) {

    /**
     * The attempt that an activity is on.
     *
     * @param firstAttempt the number of the attempt that its first try belongs to
     */
    static Attempt of(ThumbnailRequest request, int firstAttempt, ActivityInfo activity) {
        int tries = activity.getAttempt();
        return new Attempt(request, firstAttempt + tries - 1, tries, activity.isLocal());
    }

    /** How log lines name it. */
    @Override
    public String toString() {
        return "photo " + request.photoId() + ", generation " + request.generation() + ", attempt " + number;
    }
}
