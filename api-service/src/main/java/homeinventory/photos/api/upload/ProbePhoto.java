package homeinventory.photos.api.upload;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.engine.ArrivingPhoto;
import homeinventory.photos.engine.HeaderProbe;
import homeinventory.photos.engine.PhotoFormats;
import homeinventory.photos.engine.ProbeResult;
import homeinventory.photos.engine.ProbeResult.Accepted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Refuses what is not a photo within the limits, by its header alone. */
final class ProbePhoto {

    private final HeaderProbe probe;
    private final int maxSidePixels;

    ProbePhoto(HeaderProbe probe, int maxSidePixels) {
        this.probe = probe;
        this.maxSidePixels = maxSidePixels;
    }

    /**
     * What the file's header says.
     *
     * @throws ProblemException if the file is refused
     * @throws IOException if it cannot be read
     */
    Accepted probe(Path file) throws IOException {
        return switch (read(file)) {
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
                                .formatted(width, height, maxSidePixels, maxSidePixels));
        };
    }

    private ProbeResult read(Path file) throws IOException {
        ArrivingPhoto photo = probe.begin();
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
            while (channel.read(buffer) >= 0) {
                photo.receive(buffer.flip());
                buffer.clear();
            }
        }
        return photo.result();
    }
}
