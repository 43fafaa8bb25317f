package homeinventory.photos.store.blobs.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import homeinventory.photos.store.Sha256;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.blobs.StorageFullException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UploadToFileSystemTest {

    private static final byte[] CONTENT = "the bytes of a photo".getBytes(UTF_8);
    private static final byte[] MEBIBYTE = new byte[1 << 20];

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
    void an_upload_that_is_not_committed_leaves_neither_file_nor_folder() throws IOException {
        try (BlobStore.Upload upload = store.begin("w/p")) {
            upload.write(ByteBuffer.wrap(CONTENT));
            assertThat(storage.filesAndFolders()).hasSize(3);
        }

        assertThat(storage.filesAndFolders()).isEmpty();
    }

    @Test
    void an_upload_that_ends_early_ends_its_hashing() throws IOException {
        BlobStore.Upload upload = store.begin("w/p");
        upload.write(ByteBuffer.wrap(MEBIBYTE));

        assertTimeoutPreemptively(Duration.ofSeconds(30), upload::close);

        assertThat(storage.filesAndFolders()).isEmpty();
    }

    /** Slow clients must not use up the threads that hash. */
    @Test
    void uploads_that_wait_for_their_clients_do_not_hold_up_another_one() throws IOException {
        List<BlobStore.Upload> waiting = new ArrayList<>();
        for (int i = 0; i < 10 * Runtime.getRuntime().availableProcessors(); i++) {
            BlobStore.Upload upload = store.begin("w/p" + i);
            upload.write(ByteBuffer.wrap(MEBIBYTE));
            waiting.add(upload);
        }

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            try (BlobStore.Upload upload = store.begin("w/p")) {
                upload.write(ByteBuffer.wrap(MEBIBYTE));
                assertThat(upload.commit("w/p/original.jpg")).isEqualTo(Sha256.of(MEBIBYTE));
            }
        });
        for (BlobStore.Upload upload : waiting) {
            upload.close();
        }
    }

    @Test
    void a_commit_that_failed_can_be_repeated_and_has_the_right_hash() throws IOException {
        store.put("w/p/original.jpg/in-the-way", CONTENT);
        try (BlobStore.Upload upload = store.begin("w/p")) {
            upload.write(ByteBuffer.wrap(CONTENT));
            assertThatThrownBy(() -> upload.commit("w/p/original.jpg")).isInstanceOf(IOException.class);
            store.deleteAll("w/p/original.jpg");

            assertThat(upload.commit("w/p/original.jpg")).isEqualTo(Sha256.of(CONTENT));
        }
    }

    @Test
    void the_temporary_file_of_a_killed_process_has_a_name_that_no_key_has() throws IOException {
        store.begin("w/p").write(ByteBuffer.wrap(CONTENT));

        assertThat(storage.keys()).singleElement().asString().matches("w/p/\\.upload-[0-9a-f-]{36}\\.part");
    }

    @Test
    void an_upload_whose_temporary_file_was_removed_cannot_be_committed() throws IOException {
        try (BlobStore.Upload upload = store.begin("w/p")) {
            upload.write(ByteBuffer.wrap(CONTENT));
            store.remove(store.list("", "", 1).getFirst());

            assertThatThrownBy(() -> upload.commit("w/p/original.jpg")).isInstanceOf(IOException.class);
        }
        assertThat(storage.filesAndFolders()).isEmpty();
    }

    /** On Linux, each write to this device fails as on a disk without room. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "there is no /dev/full")
    void a_full_disk_is_reported_as_such() throws IOException {
        try (BlobStore.Upload upload = store.begin("w/p")) {
            Path temporary = root.resolve(storage.keys().getFirst());
            Files.delete(temporary);
            Files.createSymbolicLink(temporary, Path.of("/dev/full"));

            assertThatThrownBy(() -> upload.write(ByteBuffer.wrap(CONTENT)))
                    .isInstanceOf(StorageFullException.class)
                    .hasRootCauseMessage("No space left on device");
        }
        assertThat(storage.filesAndFolders()).isEmpty();
    }
}
