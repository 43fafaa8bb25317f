package homeinventory.photos.store.photos;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    private final PhotosFixture photos = PhotosFixture.on(database);
    private final NewPhotoFixture first = aPhoto();

    @Test
    void a_photo_names_the_oldest_earlier_one_with_its_content() {
        Photo oldest = photos.pending(first);
        Photo second = photos.pending(again());
        Photo third = photos.pending(again());

        assertThat(oldest.duplicateOf()).isNull();
        assertThat(second.duplicateOf()).isEqualTo(oldest.id());
        assertThat(third.duplicateOf()).isEqualTo(oldest.id());
        photos.delete(oldest);
        assertThat(photos.current(second).duplicateOf()).isNull();
        assertThat(photos.current(third).duplicateOf()).isEqualTo(second.id());
    }

    @Test
    void the_same_content_elsewhere_is_no_duplicate() {
        photos.pending(first);

        assertThat(photos.pending(aPhoto()).duplicateOf()).isNull();
        assertThat(reject(aPhoto(), null)).isInstanceOf(InsertResult.Inserted.class);
    }

    @Test
    void a_duplicate_is_not_inserted_if_duplicates_are_rejected() {
        photos.pending(first);

        assertThat(reject(again(), null)).isEqualTo(new InsertResult.Duplicate(first.id()));
        assertThat(reject(again().withSha256("b".repeat(64)), null)).isInstanceOf(InsertResult.Inserted.class);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void the_idempotency_key_is_checked_before_the_content() {
        assertThat(reject(first, "key")).isInstanceOf(InsertResult.Inserted.class);

        assertThat(reject(again().ofItem(first.ownerId()), "key")).isInstanceOf(InsertResult.Replayed.class);
        assertThat(reject(again().withSha256("b".repeat(64)), "key")).isInstanceOf(InsertResult.KeyReused.class);
        assertThat(reject(again(), "other key")).isInstanceOf(InsertResult.Duplicate.class);
    }

    @Test
    void one_of_several_concurrent_equal_uploads_is_inserted() throws Exception {
        List<Callable<InsertResult>> uploads = IntStream.range(0, 16)
                .<Callable<InsertResult>>mapToObj(i -> () -> reject(again(), "key-" + UUID.randomUUID()))
                .toList();

        List<InsertResult> results;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            results = clients.invokeAll(uploads).stream().map(Future::resultNow).toList();
        }

        assertThat(results).filteredOn(InsertResult.Inserted.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(InsertResult.Duplicate.class::isInstance).hasSize(15);
        assertThat(rows()).isOne();
    }

    private NewPhotoFixture again() {
        return aPhoto().in(first.workspaceId());
    }

    private InsertResult reject(NewPhotoFixture fixture, @Nullable String key) {
        return photos.catalogue().insert(fixture.build(), key, OnDuplicate.REJECT);
    }

    private int rows() {
        return database.jdbc()
                .sql("SELECT count(*) FROM warehouse.photos WHERE workspace_id = ?")
                .param(first.workspaceId().value())
                .query(Integer.class)
                .single();
    }
}
