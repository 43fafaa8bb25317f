package homeinventory.photos.store;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ProcessingStart;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.events.LoggedEvent;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.photos.DispatchQueue;
import homeinventory.photos.store.photos.InsertResult;
import homeinventory.photos.store.photos.NewPhoto;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.StoredThumbnails;
import homeinventory.photos.store.photos.ThumbnailStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoStoreConfigurationTest {

    @AutoClose
    static final TestDatabase database = TestServer.shared().newUnmigratedDatabase();

    @TempDir
    Path storage;

    @AutoClose
    TestStore store;

    @BeforeEach
    void open_the_store() {
        store = TestStore.open(database, storage);
    }

    @Test
    void an_application_that_imports_the_configuration_can_take_a_photo_from_upload_to_event() throws Exception {
        NewPhoto photo = aPhoto().build();
        store.notifications().await(Duration.ofMillis(1));

        store.blobs().put(photo.originalKey(), new byte[] {1, 2, 3});
        assertThat(store.photos().insert(photo, null)).isInstanceOfSatisfying(InsertResult.Inserted.class, inserted -> {
            assertThat(inserted.photo().status()).isEqualTo(ThumbnailStatus.PENDING);
        });

        List<DispatchQueue.PendingPhoto> requests = new ArrayList<>();
        DispatchQueue.Dispatched dispatched = store.dispatchQueue().dispatch(10, claimed -> {
            requests.addAll(claimed);
            return Set.of(photo.id());
        });
        assertThat(dispatched).isEqualTo(new DispatchQueue.Dispatched(1, 1));
        assertThat(requests)
                .containsExactly(new DispatchQueue.PendingPhoto(
                        new ThumbnailRequest(
                                photo.workspaceId(),
                                photo.id(),
                                photo.type(),
                                1,
                                photo.originalKey(),
                                photo.byteSize()),
                        "sofa.jpg"));

        assertThat(store.progress().start(photo.id(), 1))
                .isEqualTo(new ProcessingStart(ProcessingStart.State.FIRST_ATTEMPT, 1, ""));
        assertThat(store.progress().complete(photo.id(), 1, new GeneratedThumbnails("s", "m", "l", null)))
                .isTrue();
        assertThat(store.events().appendReady(photo.id(), 1)).isTrue();

        Photo complete = store.photos().find(photo.workspaceId(), photo.id()).orElseThrow();
        assertThat(complete.thumbnails()).isEqualTo(new StoredThumbnails(1, "s", "m", "l", null));
        assertThat(store.notifications().await(Duration.ofSeconds(10))).containsExactly(photo.workspaceId());
        assertThat(store.events().readAfter(photo.workspaceId(), 0, 10))
                .containsExactly(new LoggedEvent(
                        1,
                        new PhotoEvent.ThumbnailsReady(
                                photo.workspaceId(), photo.id(), photo.type(), photo.ownerId(), 1, null)));
    }
}
