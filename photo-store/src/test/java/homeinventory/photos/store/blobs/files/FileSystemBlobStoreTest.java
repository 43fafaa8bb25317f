package homeinventory.photos.store.blobs.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is beyond {@link FileSystemBlobStoreContractTest}: files and folders, and what can go wrong with them. */
class FileSystemBlobStoreTest {

    private static final byte[] CONTENT = "the bytes of a photo".getBytes(UTF_8);

    @TempDir
    private Path root;

    private StorageFolder storage;
    private FileSystemBlobStore store;

    @BeforeEach
    void open_the_store() throws IOException {
        storage = new StorageFolder(root.resolve("made/when/missing"));
        store = storage.open();
    }

    @Test
    void a_blob_is_a_file_of_its_own() throws IOException {
        store.put("w/p/1/small.webp", CONTENT);

        assertThat(storage.root().resolve("w/p/1/small.webp")).hasBinaryContent(CONTENT);
        assertThat(storage.filesAndFolders()).containsExactly("w", "w/p", "w/p/1", "w/p/1/small.webp");
    }

    @Test
    void one_of_several_blobs_that_cannot_be_stored_is_an_error_and_leaves_no_temporary_file() throws IOException {
        store.put("w/p/1", CONTENT);

        assertThatThrownBy(() -> store.putAll(Map.of("w/p/1/small.webp", CONTENT, "w/p/2/small.webp", CONTENT)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("w/p/1");
        assertThat(storage.keys()).containsExactly("w/p/1", "w/p/2/small.webp");
    }

    @Test
    void a_second_store_on_the_same_folder_sees_the_blobs() throws IOException {
        store.put("w/p/original.jpg", CONTENT);

        assertThat(storage.open().get("w/p/original.jpg")).isEqualTo(CONTENT);
    }

    @Test
    void a_commit_that_fails_leaves_no_temporary_file() throws IOException {
        store.put("w/p/original.jpg/in-the-way", CONTENT);

        assertThatThrownBy(() -> store.put("w/p/original.jpg", CONTENT)).isInstanceOf(IOException.class);

        assertThat(storage.filesAndFolders())
                .containsExactly("w", "w/p", "w/p/original.jpg", "w/p/original.jpg/in-the-way");
    }

    @Test
    void deleting_the_last_blob_of_a_folder_removes_the_folder() throws IOException {
        store.put("w/p/1/small.webp", CONTENT);
        store.put("w/p/original.jpg", CONTENT);

        store.delete("w/p/1/small.webp");
        assertThat(storage.filesAndFolders()).containsExactly("w", "w/p", "w/p/original.jpg");

        store.deleteAll("w/p");
        assertThat(storage.filesAndFolders()).isEmpty();
    }

    @Test
    void uploads_and_deletes_in_one_workspace_do_not_disturb_each_other() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<String>> uploads = IntStream.range(0, 400)
                    .mapToObj(i -> clients.submit(() -> {
                        String folder = "w/p" + i;
                        store.put(folder + "/original.jpg", CONTENT);
                        // The workspace's folder is often empty here, so it is removed while others write to it.
                        store.deleteAll(folder);
                        return folder;
                    }))
                    .toList();
            assertThat(uploads).extracting(Future::get).hasSize(400);
        }
        assertThat(storage.filesAndFolders()).isEmpty();
    }

    @Test
    void a_storage_folder_that_cannot_be_made_is_an_error_at_the_start() throws IOException {
        Path file = Files.createFile(root.resolve("a-file"));

        assertThatThrownBy(() -> new FileSystemBlobStore(file.resolve("storage")))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(file.toString(), "storage.dir");
    }
}
