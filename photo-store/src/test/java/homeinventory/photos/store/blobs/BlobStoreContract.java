package homeinventory.photos.store.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import homeinventory.photos.store.blobs.BlobStore.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller can rely on with every store. The tests of each store extend it. */
public abstract class BlobStoreContract extends BlobUploadContract {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, LARGE})
    void a_blob_that_was_put_can_be_read(int bytes) throws IOException {
        store.put("w/p/1/small.webp", content(bytes));

        assertThat(store.get("w/p/1/small.webp")).isEqualTo(content(bytes));
        assertThat(store.size("w/p/1/small.webp")).isEqualTo(bytes);
    }

    @Test
    void a_blob_left_by_an_earlier_try_is_replaced() throws IOException {
        store.put("w/p/1/small.webp", content(100));
        store.putAll(Map.of("w/p/1/large.webp", content(100)));

        store.put("w/p/1/small.webp", CONTENT);
        store.putAll(Map.of("w/p/1/large.webp", CONTENT));

        assertThat(store.get("w/p/1/small.webp")).isEqualTo(CONTENT);
        assertThat(store.get("w/p/1/large.webp")).isEqualTo(CONTENT);
        assertThat(blobs("")).containsExactly("w/p/1/large.webp", "w/p/1/small.webp");
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "0, 1", "4, 5", "4, 100", "19, 1", "20, 1", "21, 1", "0, 0", "3, 9223372036854775807"})
    void a_range_has_the_bytes_from_its_offset_to_its_end_or_that_of_the_blob(int offset, long length)
            throws IOException {
        store.put("w/p/original.jpg", CONTENT);
        int from = Math.min(offset, CONTENT.length);
        int to = (int) Math.min(from + Math.min(length, CONTENT.length), CONTENT.length);

        try (InputStream range = store.open("w/p/original.jpg", offset, length)) {
            assertThat(range.readAllBytes()).isEqualTo(Arrays.copyOfRange(CONTENT, from, to));
            assertThat(range.read()).isEqualTo(-1);
        }
    }

    @Test
    void a_range_of_an_empty_blob_is_empty() throws IOException {
        store.put("w/p/original.jpg", new byte[0]);

        try (InputStream range = store.open("w/p/original.jpg", 0, Long.MAX_VALUE)) {
            assertThat(range.read()).isEqualTo(-1);
        }
    }

    @Test
    void a_range_can_be_closed_before_its_end() throws IOException {
        store.put("w/p/original.jpg", content(LARGE));

        try (InputStream range = store.open("w/p/original.jpg", LARGE / 2, LARGE / 2)) {
            assertThat(range.readNBytes(10)).isEqualTo(Arrays.copyOfRange(content(LARGE), LARGE / 2, LARGE / 2 + 10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"w/p/original.jpg", "w/p/1", "w/p", "w/p/1/small.webp/x"})
    void a_missing_blob_is_reported_by_its_key(String key) throws IOException {
        store.put("w/p/1/small.webp", CONTENT);

        assertThatThrownBy(() -> store.get(key))
                .isInstanceOf(BlobNotFoundException.class)
                .hasMessageContaining(key);
        assertThatThrownBy(() -> store.size(key)).isInstanceOf(BlobNotFoundException.class);
        assertThatThrownBy(() -> store.open(key, 0, 1)).isInstanceOf(BlobNotFoundException.class);
    }

    @Test
    void deleting_a_blob_leaves_the_others_and_may_be_repeated() throws IOException {
        store.putAll(Map.of("w/p/1/small.webp", CONTENT, "w/p/original.jpg", CONTENT));

        store.delete("w/p/1/small.webp");
        store.delete("w/p/1/small.webp");
        store.delete("w/p");

        assertThat(blobs("")).containsExactly("w/p/original.jpg");
    }

    @Test
    void deleting_a_folder_removes_all_that_is_in_it_and_nothing_else() throws IOException {
        store.putAll(Map.of("w/p/1/small.webp", CONTENT, "w/p/original.jpg", CONTENT, "w/p2/original.jpg", CONTENT));
        begin("w/p", CONTENT);

        store.deleteAll("w/p");
        store.deleteAll("w/p");

        assertThat(entries("")).extracting(Entry::key).containsExactly("w/p2/original.jpg");
    }

    @Test
    void a_listing_has_key_size_and_time_in_the_order_of_the_keys() throws IOException {
        List<String> keys =
                List.of("v/p/original.jpg", "w/p-2/a.jpg", "w/p.2", "w/p/1/b.webp", "w/p/a.jpg", "w/p2/a.jpg");
        for (String key : keys.reversed()) {
            store.put(key, CONTENT);
        }

        assertThat(entries("")).extracting(Entry::key).containsExactlyElementsOf(keys);
        assertThat(blobs("w/p")).containsExactly("w/p/1/b.webp", "w/p/a.jpg");
        assertThat(blobs("nowhere")).isEmpty();
        assertThat(store.list("w", "w/p.2", 2)).extracting(Entry::key).containsExactly("w/p/1/b.webp", "w/p/a.jpg");
        assertThat(store.list("", "w/p0", 2)).extracting(Entry::key).containsExactly("w/p2/a.jpg");
        assertThat(entries("")).allSatisfy(entry -> {
            assertThat(entry.size()).isEqualTo(CONTENT.length);
            assertThat(entry.writtenAt()).isCloseTo(Instant.now(), within(10, ChronoUnit.MINUTES));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "a/../b", "a//b", "a/", ".hidden", "a/.upload-1.part", "a b"})
    void what_is_no_key_is_refused_everywhere(String key) {
        List<ThrowingCallable> calls = List.of(
                () -> store.begin(key),
                () -> store.put(key, CONTENT),
                () -> store.putAll(Map.of(key, CONTENT)),
                () -> store.get(key),
                () -> store.open(key, 0, 1),
                () -> store.size(key),
                () -> store.delete(key),
                () -> store.deleteAll(key));

        assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class));
    }
}
