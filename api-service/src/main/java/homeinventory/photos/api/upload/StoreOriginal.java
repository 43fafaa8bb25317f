package homeinventory.photos.api.upload;

import homeinventory.photos.api.limits.UploadLimits;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.engine.ArrivingPhoto;
import homeinventory.photos.engine.ProbeResult.Accepted;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.blobs.StorageFullException;
import homeinventory.photos.store.photos.NewPhoto;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Streams an original from the request's body into storage. A refused one leaves nothing behind. */
@Component
final class StoreOriginal {
    private static final Logger log = LoggerFactory.getLogger(StoreOriginal.class);

    /** A person has to make room, so clients need not try earlier. */
    private static final Duration ROOM_EXPECTED = Duration.ofMinutes(1);

    private final ReceiveFile receiveFile;
    private final ProbePhoto probePhoto;
    private final UploadLimits limits;
    private final BlobStore blobs;

    StoreOriginal(ReceiveFile receiveFile, ProbePhoto probePhoto, UploadLimits limits, BlobStore blobs) {
        this.receiveFile = receiveFile;
        this.probePhoto = probePhoto;
        this.limits = limits;
        this.blobs = blobs;
    }

    /** Receives, probes and commits the original. Throws a {@link ProblemException} if it is refused or storage is full. */
    NewPhoto store(PhotoId id, PhotoOwner owner, HttpServletRequest request) throws IOException {
        try (BlobStore.Upload blob = blobs.begin(BlobKeys.photoFolder(owner.workspaceId(), id))) {
            ArrivingPhoto photo = probePhoto.begin();
            ReceivedFile file = receiveFile.receive(request, bytes -> {
                photo.receive(bytes);
                blob.write(bytes);
            });
            Accepted header = probePhoto.requireAccepted(photo);
            String extension = header.format().extension();
            String key = BlobKeys.original(owner.workspaceId(), id, extension);
            limits.take(owner.workspaceId(), file.byteSize());
            return new NewPhoto(
                    id,
                    owner.workspaceId(),
                    owner.type(),
                    owner.id(),
                    key,
                    FileName.clean(file.claimedName(), "photo." + extension),
                    header.format().mediaType(),
                    file.byteSize(),
                    header.width(),
                    header.height(),
                    commit(blob, key, () -> limits.giveBack(owner.workspaceId(), file.byteSize())));
        } catch (StorageFullException e) {
            throw storageFull(e);
        }
    }

    /** Returns the SHA-256, 64 lower-case hex digits. A commit that fails may have made the blob visible, so it is removed. */
    private String commit(BlobStore.Upload blob, String key, Runnable giveBack) throws IOException {
        try {
            return HexFormat.of().formatHex(blob.commit(key));
        } catch (IOException e) {
            giveBack.run();
            try {
                blobs.delete(key);
            } catch (IOException notRemoved) {
                e.addSuppressed(notRemoved);
            }
            throw e;
        }
    }

    private static ProblemException storageFull(Exception cause) {
        log.error("storage is full, so an upload was refused: {}", cause.toString());
        ProblemException problem = new ProblemException(
                ProblemType.STORAGE_FULL,
                "There is no room for the photo at the moment. Nothing of it is kept; try again in %d seconds."
                        .formatted(ROOM_EXPECTED.toSeconds()),
                cause);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(ROOM_EXPECTED.toSeconds()));
        return problem;
    }
}
