package homeinventory.photos.store.blobs;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.blobs.BlobStore.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is stored, grouped by photo, whether there is a row for the photo or not; for housekeeping. */
public final class PhotoFolders {
    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern KEY = Pattern.compile("(" + UUID + ")/(" + UUID + ")/(?:([1-9]\\d{0,8})/)?.*");

    /** The character that follows the slash, so that a cursor that ends with it is behind all keys of a folder. */
    private static final String BEHIND_CONTENT = "0";

    /** As many entries as one request to an S3 store can return. */
    private static final int PAGE = 1000;

    private final BlobStore blobs;

    public PhotoFolders(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** All that is stored of a photo: one file or more. */
    public record PhotoFolder(WorkspaceId workspaceId, PhotoId photoId, List<StoredFile> files) {

        /** The folder's key. */
        public String key() {
            return BlobKeys.photoFolder(workspaceId, photoId);
        }
    }

    /** A blob or an unfinished upload, in the folder of a generation or, as generation 0, beside the original. */
    public record StoredFile(Entry entry, int generation) {}

    /**
     * One page of folders, in the order of their keys. Keys that this service does not use are left out, so that
     * housekeeping never removes them.
     *
     * @param after {@link PhotoFolder#key()} of the last folder of the page before; empty for the first page
     * @param limit maximum number of folders; fewer are returned only at the end
     */
    public List<PhotoFolder> list(String after, int limit) throws IOException {
        List<PhotoFolder> folders = new ArrayList<>();
        String cursor = after.isEmpty() ? "" : after + BEHIND_CONTENT;
        List<Entry> page;
        do {
            page = blobs.list("", cursor, PAGE);
            for (Entry entry : page) {
                Matcher key = KEY.matcher(entry.key());
                if (key.matches() && !add(entry, key, folders, limit)) {
                    return folders;
                }
                cursor = entry.key();
            }
        } while (page.size() == PAGE);
        return folders;
    }

    /** @return whether there was room for it */
    private static boolean add(Entry entry, Matcher key, List<PhotoFolder> folders, int limit) {
        WorkspaceId workspaceId = WorkspaceId.of(key.group(1));
        PhotoId photoId = PhotoId.of(key.group(2));
        PhotoFolder last = folders.isEmpty() ? null : folders.getLast();
        if (last == null
                || !last.photoId().equals(photoId)
                || !last.workspaceId().equals(workspaceId)) {
            if (folders.size() == limit) {
                return false;
            }
            last = new PhotoFolder(workspaceId, photoId, new ArrayList<>());
            folders.add(last);
        }
        last.files().add(new StoredFile(entry, generation(key.group(3))));
        return true;
    }

    private static int generation(@Nullable String number) {
        return number == null ? 0 : Integer.parseInt(number);
    }
}
