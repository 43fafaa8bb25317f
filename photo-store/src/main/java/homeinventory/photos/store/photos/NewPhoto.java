package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import java.util.UUID;

/**
 * A photo whose bytes are in storage and whose row is about to be inserted; fields as in {@link Photo}.
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

    private static final int LONGEST_FILE_NAME = 255;

    public NewPhoto {
        if (fileName.isEmpty() || fileName.length() > LONGEST_FILE_NAME || fileName.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the file name of photo " + id + " has " + fileName.length()
                    + " characters; expected 1 to " + LONGEST_FILE_NAME + ", none of them U+0000");
        }
        if (byteSize < 1 || width < 1 || height < 1) {
            throw new IllegalArgumentException("photo " + id + " has " + byteSize + " bytes and " + width + " x "
                    + height + " pixels; expected 1 or more of each");
        }
    }
}
