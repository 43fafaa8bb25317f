package homeinventory.photos.api.upload;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.photos.PhotoResource;
import homeinventory.photos.api.photos.PhotoUrls;
import homeinventory.photos.api.temporal.WorkflowWebUi;
import homeinventory.photos.api.web.OwnerId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.OnDuplicate;
import homeinventory.photos.store.photos.Photo;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Uploads of photos of items and repairs. */
@AllowedTo(Callers.MEMBERS)
@RestController
@RequestMapping("/api/v1/workspaces/{workspace_id}")
class UploadController {

    private final UploadPhoto uploadPhoto;
    private final WorkflowWebUi webUi;

    UploadController(UploadPhoto uploadPhoto, WorkflowWebUi webUi) {
        this.uploadPhoto = uploadPhoto;
        this.webUi = webUi;
    }

    @UploadOperation
    @PostMapping("/items/{item_id}/photos")
    ResponseEntity<PhotoResource> uploadForItem(
            @PathVariable("workspace_id") WorkspaceId workspaceId,
            @PathVariable("item_id") OwnerId itemId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestParam(name = "on_duplicate", required = false) @Nullable OnDuplicate onDuplicate,
            HttpServletRequest request)
            throws IOException {
        return upload(
                new PhotoOwner(workspaceId, PhotoType.ITEM, itemId.value()), idempotencyKey, onDuplicate, request);
    }

    @UploadOperation
    @PostMapping("/repairs/{repair_id}/photos")
    ResponseEntity<PhotoResource> uploadForRepair(
            @PathVariable("workspace_id") WorkspaceId workspaceId,
            @PathVariable("repair_id") OwnerId repairId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestParam(name = "on_duplicate", required = false) @Nullable OnDuplicate onDuplicate,
            HttpServletRequest request)
            throws IOException {
        return upload(
                new PhotoOwner(workspaceId, PhotoType.REPAIR, repairId.value()), idempotencyKey, onDuplicate, request);
    }

    private ResponseEntity<PhotoResource> upload(
            PhotoOwner owner,
            @Nullable String idempotencyKey,
            @Nullable OnDuplicate onDuplicate,
            HttpServletRequest request)
            throws IOException {
        UploadTerms terms = new UploadTerms(
                idempotencyKey == null ? null : IdempotencyKey.ofHeader(idempotencyKey),
                onDuplicate == null ? OnDuplicate.KEEP : onDuplicate);
        Photo photo = uploadPhoto.upload(owner, terms, request);
        return ResponseEntity.created(URI.create(PhotoUrls.photo(photo.workspaceId(), photo.id())))
                .body(PhotoResource.of(photo, webUi));
    }
}
