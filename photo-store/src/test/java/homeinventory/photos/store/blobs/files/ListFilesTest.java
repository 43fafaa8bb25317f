package homeinventory.photos.store.blobs.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.store.blobs.BlobStore.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFilesTest {
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path root;

    private FileSystemBlobStore store;

    @BeforeEach
    void open_the_store() throws IOException {
        store = new FileSystemBlobStore(root);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void pages_of_every_size_have_each_key_once_and_in_order(int limit) throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        Random random = new Random(limit);
        for (int i = 0; i < 200; i++) {
            // Names of few characters, so that folders and files have prefixes in common.
            String key = name(random) + "/" + name(random) + "/f" + name(random);
            Path file = root.resolve(key);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[0]);
            keys.add(key);
        }

        List<String> listed = new ArrayList<>();
        List<Entry> page;
        do {
            page = store.list("", listed.isEmpty() ? "" : listed.getLast(), limit);
            page.forEach(entry -> listed.add(entry.key()));
        } while (page.size() == limit);

        assertThat(listed).containsExactlyElementsOf(keys);
    }

    private static String name(Random random) {
        return List.of("a", "b", "a-b", "a.b", "a0", "ab", "a_", "aB").get(random.nextInt(8));
    }

    @Test
    void a_temporary_file_and_an_empty_folder_are_unfinished_uploads() throws IOException {
        store.put("w/p/original.jpg", new byte[3]);
        Path temporary = Files.createFile(root.resolve("w/p/.upload-1.part"));
        Path empty = Files.createDirectories(root.resolve("w/p2"));
        List.of(temporary, empty, root.resolve("w/p/original.jpg")).forEach(ListFilesTest::age);

        assertThat(store.list("", "", 10))
                .containsExactly(
                        new Entry("w/p/.upload-1.part", 0, THEN, true),
                        new Entry("w/p/original.jpg", 3, THEN, false),
                        new Entry("w/p2/", 0, THEN, true));
        assertThat(store.list("", "w/p2/", 10)).isEmpty();
        assertThat(store.list("w/p2", "", 10)).hasSize(1);
    }

    @Test
    void a_removed_entry_takes_the_folders_with_it_that_it_leaves_empty() throws IOException {
        Files.createDirectories(root.resolve("w/p/1"));
        Files.createDirectories(root.resolve("w/p2"));
        Files.createFile(root.resolve("w/p2/.upload-1.part"));
        store.put("w2/p/1/small.webp", new byte[1]);

        for (Entry entry : store.list("", "", 10)) {
            store.remove(entry);
        }

        assertThat(root).isEmptyDirectory();
    }

    @Test
    void an_empty_folder_that_is_used_again_is_not_removed() throws IOException {
        Files.createDirectories(root.resolve("w/p"));
        Entry empty = store.list("", "", 10).getFirst();
        store.put("w/p/original.jpg", new byte[1]);

        store.remove(empty);

        assertThat(store.size("w/p/original.jpg")).isOne();
    }

    @Test
    void files_with_names_that_the_service_never_writes_are_left_out_and_keep_their_folder() throws IOException {
        Files.createDirectories(root.resolve("w/lost+found/x"));
        Files.createFile(root.resolve("w/.DS_Store"));
        Files.createFile(root.resolve("w/a b"));

        assertThat(store.list("", "", 10)).isEmpty();
        assertThatThrownBy(() -> store.remove(new Entry("w/.DS_Store", 0, THEN, true)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.remove(new Entry("../x/", 0, THEN, true)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void age(Path path) {
        try {
            Files.setLastModifiedTime(path, FileTime.from(THEN));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
