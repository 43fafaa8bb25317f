package homeinventory.photos.store.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.blobs.BlobInventory.PhotoFolder;
import homeinventory.photos.store.blobs.BlobInventory.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSystemBlobInventoryTest {

    @TempDir
    Path root;

    private FileSystemBlobStore store;
    private FileSystemBlobInventory inventory;

    @BeforeEach
    void open_the_store() throws IOException {
        store = new FileSystemBlobStore(root);
        inventory = new FileSystemBlobInventory(root);
    }

    @Test
    void pages_show_each_folder_of_a_photo_once_in_order_and_nothing_else() throws IOException {
        PhotoFolder first = folder(1, 1);
        PhotoFolder second = folder(1, 2);
        PhotoFolder third = folder(2, 1);
        for (PhotoFolder folder : List.of(third, second, first)) {
            store.put(folder.key() + "/original.jpg", new byte[1]);
        }
        store.put("lost-and-found/0001/original.jpg", new byte[1]);
        store.put("notes.txt", new byte[1]);
        Files.createFile(root.resolve(first.workspaceId().toString()).resolve("README"));

        assertThat(inventory.folders("", 2)).containsExactly(first, second);
        assertThat(inventory.folders(second.key(), 2)).containsExactly(third);
        assertThat(inventory.folders(third.key(), 2)).isEmpty();
    }

    @Test
    void every_file_of_a_folder_is_described() throws IOException {
        PhotoFolder folder = folder(1, 1);
        store.put(folder.key() + "/original.jpg", new byte[1]);
        store.put(folder.key() + "/12/small.webp", new byte[1]);
        Instant then = Instant.parse("2026-01-02T03:04:05Z");
        Path temporary = root.resolve(folder.key()).resolve(".upload-1.part");
        Files.createFile(temporary);
        Files.setLastModifiedTime(temporary, FileTime.from(then));

        List<StoredFile> files = inventory.files(folder);

        assertThat(files)
                .extracting(StoredFile::path, StoredFile::generation, StoredFile::temporary)
                .containsExactlyInAnyOrder(
                        tuple("original.jpg", 0, false),
                        tuple("12/small.webp", 12, false),
                        tuple(".upload-1.part", 0, true));
        assertThat(files).contains(new StoredFile(".upload-1.part", then, 0, true));
    }

    @Test
    void a_removed_file_takes_the_folders_with_it_that_it_leaves_empty() throws IOException {
        PhotoFolder folder = folder(1, 1);
        store.put(folder.key() + "/1/small.webp", new byte[1]);

        inventory.remove(folder, inventory.files(folder).getFirst());

        assertThat(root).isEmptyDirectory();
    }

    @Test
    void an_empty_folder_can_be_removed_and_one_with_content_stays() throws IOException {
        PhotoFolder empty = folder(1, 1);
        PhotoFolder full = folder(1, 2);
        Files.createDirectories(root.resolve(empty.key()));
        store.put(full.key() + "/original.jpg", new byte[1]);

        inventory.removeIfEmpty(empty);
        inventory.removeIfEmpty(full);

        assertThat(inventory.folders("", 10)).containsExactly(full);
    }

    private static PhotoFolder folder(int workspace, int photo) {
        return new PhotoFolder(new WorkspaceId(new UUID(workspace, 7)), new PhotoId(new UUID(photo, 7)));
    }
}
