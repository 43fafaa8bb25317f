package homeinventory.photos.store.blobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
    void what_is_put_can_be_got() throws IOException {
        store.put("w/p/1/small.webp", CONTENT);

        assertThat(store.get("w/p/1/small.webp")).isEqualTo(CONTENT);
        assertThat(store.size("w/p/1/small.webp")).isEqualTo(CONTENT.length);
        assertThat(store.file("w/p/1/small.webp")).hasBinaryContent(CONTENT);
    }

    @Test
    void several_blobs_can_be_put_at_once() throws IOException {
        store.putAll(Map.of("w/p/1/small.webp", CONTENT, "w/p/1/large.webp", CONTENT, "w/p/original.jpg", CONTENT));

        assertThat(storage.keys(""))
                .containsExactlyInAnyOrder("w/p/1/small.webp", "w/p/1/large.webp", "w/p/original.jpg");
        assertThat(store.get("w/p/1/large.webp")).isEqualTo(CONTENT);
    }

    @Test
    void one_of_several_blobs_that_cannot_be_stored_is_an_error_and_leaves_no_temporary_file() throws IOException {
        store.put("w/p/1", CONTENT);

        assertThatThrownBy(() -> store.putAll(Map.of("w/p/1/small.webp", CONTENT, "w/p/2/small.webp", CONTENT)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("w/p/1");
        assertThat(storage.keys("")).containsExactlyInAnyOrder("w/p/1", "w/p/2/small.webp");
    }

    @Test
    void a_blob_left_by_an_earlier_try_is_replaced() throws IOException {
        store.put("w/p/1/small.webp", "half".getBytes(UTF_8));

        store.put("w/p/1/small.webp", CONTENT);

        assertThat(store.get("w/p/1/small.webp")).isEqualTo(CONTENT);
        assertThat(storage.keys("")).containsExactly("w/p/1/small.webp");
    }

    @Test
    void a_second_store_on_the_same_folder_sees_the_blobs() throws IOException {
        store.put("w/p/original.jpg", CONTENT);

        assertThat(storage.open().get("w/p/original.jpg")).isEqualTo(CONTENT);
    }

    @Test
    void a_missing_blob_is_reported_by_its_key() throws IOException {
        store.put("w/p/1/small.webp", CONTENT);

        assertThat(List.of("w/p/original.jpg", "w/p/1", "w/p/1/small.webp/x")).allSatisfy(key -> {
            assertThatThrownBy(() -> store.get(key))
                    .isInstanceOf(NoSuchFileException.class)
                    .hasMessageContaining(key);
            assertThatThrownBy(() -> store.size(key)).isInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> store.file(key)).isInstanceOf(NoSuchFileException.class);
        });
    }

    @Test
    void a_commit_that_fails_leaves_no_temporary_file() throws IOException {
        store.put("w/p/original.jpg/in-the-way", CONTENT);

        assertThatThrownBy(() -> store.put("w/p/original.jpg", CONTENT)).isInstanceOf(IOException.class);

        assertThat(storage.filesAndFolders())
                .containsExactly("w", "w/p", "w/p/original.jpg", "w/p/original.jpg/in-the-way");
    }

    @Test
    void deleting_a_blob_leaves_the_others_and_no_empty_folder() throws IOException {
        store.put("w/p/1/small.webp", CONTENT);
        store.put("w/p/original.jpg", CONTENT);

        store.delete("w/p/1/small.webp");
        store.delete("w/p/1/small.webp");

        assertThat(storage.filesAndFolders()).containsExactly("w", "w/p", "w/p/original.jpg");
    }

    @Test
    void deleting_a_folder_removes_all_that_is_in_it_and_nothing_else() throws IOException {
        store.put("w/p/1/small.webp", CONTENT);
        store.put("w/p/original.jpg", CONTENT);
        store.put("w/p2/original.jpg", CONTENT);
        Files.write(store.begin("w/p").file(), CONTENT);

        store.deleteAll("w/p");
        store.deleteAll("w/p");

        assertThat(storage.filesAndFolders()).containsExactly("w", "w/p2", "w/p2/original.jpg");
        store.deleteAll("w/p2");
        assertThat(storage.filesAndFolders()).isEmpty();
    }

    @Test
    void a_list_has_the_keys_below_a_folder() throws IOException {
        store.put("w/p/1/small.webp", CONTENT);
        store.put("w/p/original.jpg", CONTENT);
        store.put("w/p2/original.jpg", CONTENT);
        store.put("v/p/original.jpg", CONTENT);

        assertThat(storage.keys("w/p")).containsExactlyInAnyOrder("w/p/1/small.webp", "w/p/original.jpg");
        assertThat(storage.keys("w"))
                .containsExactlyInAnyOrder("w/p/1/small.webp", "w/p/original.jpg", "w/p2/original.jpg");
        assertThat(storage.keys("")).hasSize(4);
        assertThat(storage.keys("nowhere")).isEmpty();
    }

    @Test
    void uploads_and_deletes_in_one_workspace_do_not_disturb_each_other() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<String>> uploads = IntStream.range(0, 400)
                    .mapToObj(i -> clients.submit(() -> {
                        String folder = "w/p" + i;
                        store.put(folder + "/original.jpg", CONTENT);
                        // The workspace's folder is often empty here, so it comes and goes under the others' feet.
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
