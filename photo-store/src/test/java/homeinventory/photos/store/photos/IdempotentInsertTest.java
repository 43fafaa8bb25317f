package homeinventory.photos.store.photos;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class IdempotentInsertTest {

    private static final String KEY = "upload of the sofa";

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    private final PhotosFixture photos = PhotosFixture.on(database);
    private final PhotoCatalogue catalogue = photos.catalogue();

    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final UUID item = UUID.randomUUID();

    @Test
    void the_same_upload_under_the_same_key_returns_the_first_photo() {
        Photo first = inserted(anUpload());

        InsertResult again = catalogue.insert(anUpload().build(), KEY);

        assertThat(again).isEqualTo(new InsertResult.Replayed(first));
        assertThat(photosInWorkspace()).isOne();
    }

    @Test
    void a_replay_returns_the_current_state_of_the_photo() {
        Photo first = inserted(anUpload());
        photos.progress().start(first.id(), 1);

        assertThat(catalogue.insert(anUpload().build(), KEY))
                .isInstanceOfSatisfying(
                        InsertResult.Replayed.class,
                        replayed -> assertThat(replayed.photo().status()).isEqualTo(ThumbnailStatus.PROCESSING));
    }

    @Test
    void another_upload_under_the_same_key_is_refused() {
        inserted(anUpload());

        assertThat(List.of(
                        anUpload().withSha256("f".repeat(64)),
                        anUpload().ofItem(UUID.randomUUID()),
                        anUpload().ofRepair(item)))
                .allSatisfy(other ->
                        assertThat(catalogue.insert(other.build(), KEY)).isEqualTo(new InsertResult.KeyReused()));
        assertThat(photosInWorkspace()).isOne();
    }

    @Test
    void the_same_upload_under_another_key_is_another_photo() {
        inserted(anUpload());

        assertThat(catalogue.insert(anUpload().build(), KEY + " again")).isInstanceOf(InsertResult.Inserted.class);
        assertThat(catalogue.insert(anUpload().build(), null)).isInstanceOf(InsertResult.Inserted.class);
        assertThat(photosInWorkspace()).isEqualTo(3);
    }

    @Test
    void workspaces_do_not_share_idempotency_keys() {
        inserted(anUpload());

        inserted(anUpload().in(new WorkspaceId(UUID.randomUUID())));
    }

    @Test
    void a_key_is_free_again_once_its_photo_is_deleted() {
        photos.delete(inserted(anUpload()));

        inserted(anUpload());
    }

    @Test
    void a_hundred_concurrent_uploads_under_one_key_make_one_photo() throws Exception {
        Callable<InsertResult> upload = () -> catalogue.insert(anUpload().build(), KEY);

        List<InsertResult> results;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            results = clients
                    .invokeAll(IntStream.range(0, 100).mapToObj(i -> upload).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(photosInWorkspace()).isOne();
        List<InsertResult.Inserted> inserted = results.stream()
                .filter(InsertResult.Inserted.class::isInstance)
                .map(InsertResult.Inserted.class::cast)
                .toList();
        assertThat(inserted).hasSize(1);
        assertThat(results)
                .filteredOn(InsertResult.Replayed.class::isInstance)
                .hasSize(99)
                .containsOnly(new InsertResult.Replayed(inserted.getFirst().photo()));
    }

    private NewPhotoFixture anUpload() {
        return aPhoto().in(workspace).ofItem(item);
    }

    private Photo inserted(NewPhotoFixture upload) {
        InsertResult result = catalogue.insert(upload.build(), KEY);
        assertThat(result).isInstanceOf(InsertResult.Inserted.class);
        return ((InsertResult.Inserted) result).photo();
    }

    private int photosInWorkspace() {
        return catalogue
                .list(new PhotoQuery(workspace, null, null, null, null, 1000))
                .photos()
                .size();
    }
}
