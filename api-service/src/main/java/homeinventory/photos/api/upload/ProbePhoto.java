package homeinventory.photos.api.upload;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.engine.ArrivingPhoto;
import homeinventory.photos.engine.ImageLimits;
import homeinventory.photos.engine.PhotoFormats;
import homeinventory.photos.engine.ProbeResult;
import homeinventory.photos.engine.ProbeResult.Accepted;
import org.springframework.stereotype.Component;

/** Refuses what is not a photo within the limits, by its header alone. */
@Component
final class ProbePhoto {

    private final ImageLimits limits;

    /** The limits are no bean, since a worker in the same process has limits of its own. */
    ProbePhoto(PhotoLimits limits) {
        this.limits = new ImageLimits(limits.maxBytes().toBytes(), limits.maxSidePixels());
    }

    /** Begins with a file whose bytes come in one piece after another. */
    ArrivingPhoto begin() {
        return new ArrivingPhoto(limits);
    }

    /** What the header of a received file says. Throws {@link ProblemException} if the file is refused. */
    Accepted requireAccepted(ArrivingPhoto photo) {
        return switch (photo.result()) {
            case Accepted accepted -> accepted;
            case ProbeResult.NotAPhoto() ->
                throw new ProblemException(
                        ProblemType.NOT_A_PHOTO,
                        "By its content, the file is not a " + PhotoFormats.names()
                                + " photo. Convert it to one of these.");
            case ProbeResult.Unreadable(String reason) ->
                throw new ProblemException(
                        ProblemType.PHOTO_UNREADABLE,
                        reason + " Send the file as it came from the camera, or save it again with another program.");
            case ProbeResult.TooLarge(int width, int height) ->
                throw new ProblemException(
                        ProblemType.PHOTO_DIMENSIONS_TOO_LARGE,
                        "The photo has %d x %d pixels, and at most %d x %d are allowed. Send a smaller one."
                                .formatted(width, height, limits.maxSidePixels(), limits.maxSidePixels()));
        };
    }
}
