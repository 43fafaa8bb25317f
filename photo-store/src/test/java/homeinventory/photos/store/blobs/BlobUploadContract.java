package homeinventory.photos.store.blobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.store.Sha256;
import homeinventory.photos.store.blobs.BlobStore.Entry;
import homeinventory.photos.store.blobs.BlobStore.Upload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller can rely on when it writes a blob whose content comes in pieces. */
public abstract class BlobUploadContract {
    static final byte[] CONTENT = "the bytes of a photo".getBytes(UTF_8);
    static final int LARGE = 5_000_000;

    BlobStore store;

    /** A store that holds nothing. */
    protected abstract BlobStore open() throws IOException;

    @BeforeEach
    void open_a_store() throws IOException {
        store = open();
    }

    @Test
    void an_upload_is_invisible_until_it_is_committed() throws IOException {
        try (Upload upload = begin("w/p", CONTENT)) {
            assertThat(blobs("")).isEmpty();
            assertThatThrownBy(() -> store.get("w/p/original.jpg")).isInstanceOf(BlobNotFoundException.class);

            upload.commit("w/p/original.jpg");

            assertThat(store.get("w/p/original.jpg")).isEqualTo(CONTENT);
        }
        assertThat(entries("")).extracting(Entry::key).containsExactly("w/p/original.jpg");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, LARGE})
    void an_upload_in_pieces_has_the_content_and_the_hash_of_all_of_them(int bytes) throws IOException {
        byte[] content = content(bytes);
        ByteBuffer buffer = ByteBuffer.allocate(100_000);
        try (Upload upload = store.begin("w/p")) {
            for (int at = 0; at < bytes; at += buffer.limit()) {
                buffer.clear().limit(Math.min(buffer.capacity(), bytes - at)).put(content, at, buffer.limit());
                upload.write(buffer.flip());
                assertThat(buffer.hasRemaining()).isFalse();
            }

            assertThat(upload.commit("w/p/original.jpg")).isEqualTo(Sha256.of(content));
        }
        assertThat(store.get("w/p/original.jpg")).isEqualTo(content);
    }

    @Test
    void an_upload_replaces_the_blob_of_an_earlier_try() throws IOException {
        store.put("w/p/original.jpg", content(100));

        try (Upload upload = begin("w/p", CONTENT)) {
            upload.commit("w/p/original.jpg");
        }

        assertThat(store.get("w/p/original.jpg")).isEqualTo(CONTENT);
    }

    @Test
    void of_two_writers_of_one_key_the_later_one_wins_and_neither_sees_the_other() throws IOException {
        try (Upload first = begin("w/p", content(LARGE));
                Upload second = begin("w/p", CONTENT)) {
            assertThat(first.commit("w/p/original.jpg")).isEqualTo(Sha256.of(content(LARGE)));
            assertThat(store.get("w/p/original.jpg")).isEqualTo(content(LARGE));
            assertThat(second.commit("w/p/original.jpg")).isEqualTo(Sha256.of(CONTENT));
        }

        assertThat(store.get("w/p/original.jpg")).isEqualTo(CONTENT);
        assertThat(entries("")).hasSize(1);
    }

    @Test
    void an_upload_that_is_closed_uncommitted_leaves_nothing_behind() throws IOException {
        begin("w/p", content(LARGE)).close();

        assertThat(entries("")).isEmpty();
    }

    @Test
    void what_a_dead_writer_left_is_no_blob_and_can_be_removed() throws IOException {
        store.put("w/p/original.jpg", CONTENT);
        begin("w/p", content(LARGE));
        begin("w/p2", new byte[0]);

        assertThat(blobs("")).containsExactly("w/p/original.jpg");
        for (Entry entry : entries("")) {
            if (entry.isUnfinished()) {
                store.remove(entry);
                store.remove(entry);
            }
        }

        assertThat(entries("")).extracting(Entry::key).containsExactly("w/p/original.jpg");
    }

    @Test
    void an_upload_is_committed_in_the_folder_where_it_began() throws IOException {
        try (Upload upload = begin("w/p", CONTENT)) {
            assertThat(List.of("w/other/original.jpg", "w/p/1/small.webp", "original.jpg", "w/pq", "w/p"))
                    .allSatisfy(key -> assertThatThrownBy(() -> upload.commit(key))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContainingAll(key, "\"w/p\""));
        }
        assertThat(entries("")).isEmpty();
    }

    final Upload begin(String folder, byte[] content) throws IOException {
        Upload upload = store.begin(folder);
        upload.write(ByteBuffer.wrap(content));
        return upload;
    }

    final List<String> blobs(String folder) throws IOException {
        return entries(folder).stream()
                .filter(entry -> !entry.isUnfinished())
                .map(Entry::key)
                .toList();
    }

    /** All pages of two. */
    final List<Entry> entries(String folder) throws IOException {
        List<Entry> all = new ArrayList<>();
        List<Entry> page;
        do {
            page = store.list(folder, all.isEmpty() ? "" : all.getLast().key(), 2);
            all.addAll(page);
        } while (page.size() == 2);
        return all;
    }

    static byte[] content(int bytes) {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return content;
    }
}
