package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import java.util.UUID;

/**
 * A photo whose bytes are stored and whose row is not yet inserted; fields as in {@link Photo}.
 *
 * @param fileName 1 to 255 characters, none of them U+0000
 * @param byteSize 1 or more
 * @param width 1 or more
 * @param height 1 or more
 */
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
        String sha256) {

    private static final int MAX_FILE_NAME_LENGTH = 255;

    public NewPhoto {
        if (fileName.isEmpty() || fileName.length() > MAX_FILE_NAME_LENGTH || fileName.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the file name of photo " + id + " has " + fileName.length()
                    + " characters; expected 1 to " + MAX_FILE_NAME_LENGTH + ", none of them U+0000");
        }
        if (byteSize < 1 || width < 1 || height < 1) {
            throw new IllegalArgumentException("photo " + id + " has " + byteSize + " bytes and " + width + " x "
                    + height + " pixels; expected 1 or more of each");
        }
    }
}
