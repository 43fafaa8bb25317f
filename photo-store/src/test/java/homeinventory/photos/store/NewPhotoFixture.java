package homeinventory.photos.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.photos.NewPhoto;
import java.util.UUID;

/** Makes photos to insert. By default a photo is a small JPEG of an item in a new workspace. */
public record NewPhotoFixture(PhotoId id, WorkspaceId workspaceId, PhotoType type, UUID ownerId, String sha256) {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    /** An item's photo in a workspace that no other fixture has. */
    public static NewPhotoFixture aPhoto() {
        return new NewPhotoFixture(
                new PhotoId(IDS.generate()),
                new WorkspaceId(UUID.randomUUID()),
                PhotoType.ITEM,
                UUID.randomUUID(),
                "0".repeat(63) + "a");
    }

    public NewPhotoFixture in(WorkspaceId workspace) {
        return new NewPhotoFixture(id, workspace, type, ownerId, sha256);
    }

    public NewPhotoFixture ofItem(UUID itemId) {
        return new NewPhotoFixture(id, workspaceId, PhotoType.ITEM, itemId, sha256);
    }

    public NewPhotoFixture ofRepair(UUID repairId) {
        return new NewPhotoFixture(id, workspaceId, PhotoType.REPAIR, repairId, sha256);
    }

    public NewPhotoFixture withId(PhotoId photoId) {
        return new NewPhotoFixture(photoId, workspaceId, type, ownerId, sha256);
    }

    /** Sets the content; 64 hexadecimal digits. */
    public NewPhotoFixture withSha256(String digits) {
        return new NewPhotoFixture(id, workspaceId, type, ownerId, digits);
    }

    public NewPhoto build() {
        return new NewPhoto(
                id,
                workspaceId,
                type,
                ownerId,
                BlobKeys.original(workspaceId, id, "jpg"),
                "sofa.jpg",
                "image/jpeg",
                123_456,
                4000,
                3000,
                sha256);
    }
}
