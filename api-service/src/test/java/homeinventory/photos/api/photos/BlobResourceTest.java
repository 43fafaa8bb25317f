package homeinventory.photos.api.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.store.blobs.BlobNotFoundException;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.blobs.InMemoryBlobStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.ResourceRegion;
import org.springframework.http.HttpRange;
import org.springframework.util.StreamUtils;

class BlobResourceTest {
    private static final String KEY = "w/p/original.jpg";

    private final BlobStore blobs = new InMemoryBlobStore();
    private final List<List<Object>> opened = new ArrayList<>();
    private final BlobResource resource = new BlobResource(recording(), KEY, 10);

    @BeforeEach
    void store_ten_bytes() throws IOException {
        blobs.put(KEY, new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    }

    @Test
    void one_range_reads_that_range_and_nothing_else() throws IOException {
        BlobResource file = (BlobResource) new RequestedRange("bytes=3-5", null).of(resource, "\"etag\"");

        assertThat(send(file, "bytes=3-5")).containsExactly(3, 4, 5);
        assertThat(opened).containsExactly(List.of(KEY, 3L, 3L));
    }

    @Test
    void of_several_ranges_none_reads_the_bytes_between_them() throws IOException {
        try (InputStream in = resource.getInputStream()) {
            assertThat(in.skip(2)).isEqualTo(2);
            assertThat(in.readNBytes(2)).containsExactly(2, 3);
            assertThat(in.skip(4)).isEqualTo(4);
            assertThat(in.read()).isEqualTo(8);
            assertThat(in.skip(4)).isEqualTo(1);
            assertThat(in.read()).isEqualTo(-1);
        }
        assertThat(opened).containsExactly(List.of(KEY, 2L, 8L), List.of(KEY, 8L, 2L), List.of(KEY, 10L, 0L));
    }

    @Test
    void a_whole_blob_is_opened_once() throws IOException {
        assertThat(resource.getContentAsByteArray()).hasSize(10);
        assertThat(opened).containsExactly(List.of(KEY, 0L, 10L));
    }

    @Test
    void a_stream_that_is_not_read_opens_nothing() throws IOException {
        resource.getInputStream().close();

        assertThat(opened).isEmpty();
    }

    @Test
    void a_blob_that_is_removed_before_the_first_read_is_an_error() throws IOException {
        blobs.delete(KEY);

        try (InputStream in = resource.getInputStream()) {
            assertThatThrownBy(in::read).isInstanceOf(BlobNotFoundException.class);
        }
    }

    /** As the framework sends a region. */
    private static byte[] send(BlobResource file, String range) throws IOException {
        ResourceRegion region =
                HttpRange.toResourceRegions(HttpRange.parseRanges(range), file).getFirst();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = region.getResource().getInputStream()) {
            StreamUtils.copyRange(in, out, region.getPosition(), region.getPosition() + region.getCount() - 1);
        }
        return out.toByteArray();
    }

    private BlobStore recording() {
        return (BlobStore) Proxy.newProxyInstance(
                BlobStore.class.getClassLoader(), new Class<?>[] {BlobStore.class}, (_, method, arguments) -> {
                    opened.add(Arrays.asList(arguments));
                    try {
                        return method.invoke(blobs, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
