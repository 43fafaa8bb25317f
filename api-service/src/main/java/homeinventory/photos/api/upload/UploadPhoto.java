package homeinventory.photos.api.upload;

import homeinventory.photos.api.dispatch.PhotoDispatcher;
import homeinventory.photos.api.photos.PhotoUrls;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.store.photos.InsertResult;
import homeinventory.photos.store.photos.NewPhoto;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.PhotoCatalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The steps of an upload: store the original, insert its row, wake the dispatcher. It never calls Temporal. */
@Component
final class UploadPhoto {

    private final PhotoCatalogue catalogue;
    private final StoreOriginal storeOriginal;
    private final RecordUpload recordUpload;
    private final PhotoDispatcher dispatch;

    UploadPhoto(
            PhotoCatalogue catalogue,
            StoreOriginal storeOriginal,
            RecordUpload recordUpload,
            PhotoDispatcher dispatch) {
        this.catalogue = catalogue;
        this.storeOriginal = storeOriginal;
        this.recordUpload = recordUpload;
        this.dispatch = dispatch;
    }

    /**
     * Stores the photo in the request's body, or throws. Returns it as {@code pending}, or as it is now if the same
     * upload was made before under the same key.
     */
    Photo upload(PhotoOwner owner, UploadTerms terms, HttpServletRequest request) throws IOException {
        NewPhoto photo = storeOriginal.store(catalogue.newId(), owner, request);
        return switch (recordUpload.insert(photo, terms)) {
            case InsertResult.Inserted(Photo inserted) -> {
                dispatchAfterAnswer();
                yield inserted;
            }
            case InsertResult.Replayed(Photo earlier) -> earlier;
            case InsertResult.KeyReused() ->
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "This Idempotency-Key was used for another file or another owner in this workspace."
                                + " Use a new key for each upload.");
            case InsertResult.Duplicate(PhotoId earlier) -> throw duplicate(owner, earlier);
        };
    }

    /** After the answer has left, so that the photo's workflow does not compete with it for the processor. */
    private void dispatchAfterAnswer() {
        RequestContextHolder.currentRequestAttributes()
                .registerDestructionCallback("dispatch", dispatch::raise, RequestAttributes.SCOPE_REQUEST);
    }

    private static ProblemException duplicate(PhotoOwner owner, PhotoId earlier) {
        ProblemException problem = new ProblemException(
                ProblemType.DUPLICATE_PHOTO,
                "This workspace has a photo with the same content, and on_duplicate=reject refuses a second one."
                        + " Use " + PhotoUrls.photo(owner.workspaceId(), earlier)
                        + ", or leave out on_duplicate to store it again.");
        problem.getBody().setProperty("duplicate_of", earlier);
        return problem;
    }
}
