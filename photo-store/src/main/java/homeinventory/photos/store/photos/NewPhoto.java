package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import java.util.UUID;

/** A photo whose bytes are in storage and whose row is about to be inserted; fields as in {@link Photo}. */
public record NewPhoto(
        PhotoId id,
        WorkspaceId workspaceId,
        PhotoType type,
        UUID ownerId,
        String originalKey,
        String fileName,
        String contentType,
        long byteSize,
        int width,
        int height,
        String sha256) {}
