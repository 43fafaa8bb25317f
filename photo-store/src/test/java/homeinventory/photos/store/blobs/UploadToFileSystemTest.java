package homeinventory.photos.store.blobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadToFileSystemTest {

    private static final byte[] CONTENT = "the bytes of a photo".getBytes(UTF_8);

    @TempDir
    private Path root;

    private StorageFolder storage;
    private BlobStore store;

    @BeforeEach
    void open_the_store() throws IOException {
        storage = new StorageFolder(root);
        store = storage.open();
    }

    @Test
    void an_upload_is_invisible_until_it_is_committed() throws IOException {
        try (BlobStore.Upload upload = store.begin("w/p")) {
            Files.write(upload.file(), CONTENT);

            assertThat(storage.keys("")).isEmpty();
            upload.commit("w/p/original.jpg");

            assertThat(storage.keys("")).containsExactly("w/p/original.jpg");
        }
        assertThat(store.get("w/p/original.jpg")).isEqualTo(CONTENT);
        assertThat(storage.filesAndFolders()).containsExactly("w", "w/p", "w/p/original.jpg");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 5_000_000})
    void an_upload_s_hash_is_that_of_all_that_was_written(int bytes) throws Exception {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        try (BlobStore.Upload upload = store.begin("w/p")) {
            try (var file = Files.newOutputStream(upload.file())) {
                for (int at = 0; at < bytes; at += 100_000) {
                    file.write(content, at, Math.min(100_000, bytes - at));
                    upload.written(Math.min(bytes, at + 100_000));
                }
            }

            assertThat(upload.commit("w/p/original.jpg"))
                    .isEqualTo(MessageDigest.getInstance("SHA-256").digest(content));
        }
        assertThat(store.get("w/p/original.jpg")).isEqualTo(content);
    }

    @Test
    void an_upload_s_hash_needs_no_word_of_what_was_written() throws Exception {
        try (BlobStore.Upload upload = store.begin("w/p")) {
            Files.write(upload.file(), CONTENT);

            assertThat(upload.commit("w/p/original.jpg"))
                    .isEqualTo(MessageDigest.getInstance("SHA-256").digest(CONTENT));
        }
    }

    @Test
    void an_upload_that_ends_early_ends_its_hashing() throws Exception {
        BlobStore.Upload upload = store.begin("w/p");
        Files.write(upload.file(), new byte[1 << 20]);
        upload.written(1 << 20);

        assertTimeoutPreemptively(Duration.ofSeconds(30), upload::close);

        assertThat(storage.filesAndFolders()).isEmpty();
    }

    @Test
    void an_upload_that_is_not_committed_leaves_neither_file_nor_folder() throws IOException {
        try (BlobStore.Upload upload = store.begin("w/p")) {
            Files.write(upload.file(), CONTENT);
        }

        assertThat(storage.filesAndFolders()).isEmpty();
    }

    @Test
    void what_a_killed_process_was_writing_is_never_taken_for_a_blob() throws IOException {
        store.put("w/p/original.jpg", CONTENT);
        BlobStore.Upload abandoned = store.begin("w/p");
        Files.write(abandoned.file(), CONTENT);

        assertThat(storage.keys("")).containsExactly("w/p/original.jpg");
        assertThat(abandoned.file().getFileName().toString()).matches("\\.upload-[0-9a-f-]{36}\\.part");
    }

    @Test
    void an_upload_is_committed_in_the_folder_where_it_began() throws IOException {
        try (BlobStore.Upload upload = store.begin("w/p")) {
            assertThat(List.of("w/other/original.jpg", "w/p/1/small.webp", "original.jpg"))
                    .allSatisfy(key -> assertThatThrownBy(() -> upload.commit(key))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContainingAll(key, "\"w/p\""));
        }
        assertThat(storage.filesAndFolders()).isEmpty();
    }
}
