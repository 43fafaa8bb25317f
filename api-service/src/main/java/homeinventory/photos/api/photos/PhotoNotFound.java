package homeinventory.photos.api.photos;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;

/** The same answer for photos that never existed, are deleted, or belong to another workspace. */
public final class PhotoNotFound {

    private PhotoNotFound() {}

    public static ProblemException problem() {
        return new ProblemException(
                ProblemType.NOT_FOUND, "This workspace has no such photo. It may have been deleted; list the photos.");
    }
}
