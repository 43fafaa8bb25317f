package homeinventory.photos.store.photos;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class PhotoCatalogueTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    private final PhotosFixture photos = PhotosFixture.on(database);
    private final PhotoCatalogue catalogue = photos.catalogue();

    @Test
    void an_inserted_photo_is_pending_and_has_the_inserted_values() {
        NewPhoto repair = aPhoto().ofRepair(UUID.randomUUID()).build();

        Photo photo = ((InsertResult.Inserted) catalogue.insert(repair, null)).photo();

        assertThat(photo)
                .isEqualTo(new Photo(
                        repair.id(),
                        repair.workspaceId(),
                        PhotoType.REPAIR,
                        repair.ownerId(),
                        repair.originalKey(),
                        repair.fileName(),
                        repair.contentType(),
                        repair.byteSize(),
                        repair.width(),
                        repair.height(),
                        repair.sha256(),
                        null,
                        1,
                        ThumbnailStatus.PENDING,
                        0,
                        null,
                        null,
                        null,
                        null,
                        photo.createdAt(),
                        photo.createdAt()));
        assertThat(Duration.between(photo.createdAt(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(catalogue.find(repair.workspaceId(), repair.id())).contains(photo);
    }

    @Test
    void two_photos_cannot_have_the_same_id() {
        NewPhoto photo = aPhoto().build();
        catalogue.insert(photo, null);

        assertThatThrownBy(() -> catalogue.insert(photo, null)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void ids_sort_by_creation_time_in_java_and_in_the_database() {
        List<UUID> made =
                Stream.generate(() -> catalogue.newId().value()).limit(10_000).toList();

        assertThat(made).isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
        assertThat(made).allSatisfy(id -> assertThat(id.version()).isEqualTo(7));
        List<UUID> sorted = database.jdbc()
                .sql("SELECT id FROM unnest(:ids) AS id ORDER BY id")
                .param("ids", made.reversed().toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        assertThat(sorted).isEqualTo(made);
    }

    @Test
    void a_photo_of_another_workspace_is_not_found() {
        Photo failed = photos.failed(aPhoto());
        WorkspaceId other = new WorkspaceId(UUID.randomUUID());

        assertThat(catalogue.find(other, failed.id())).isEmpty();
        assertThat(catalogue.delete(other, failed.id())).isEmpty();
        assertThat(photos.retry().retry(other, failed.id())).isEqualTo(new RetryResult.NotFound());
        assertThat(photos.retry().retryAllFailed(other)).isZero();
        assertThat(catalogue.list(everythingIn(other)).photos()).isEmpty();
        assertThat(photos.current(failed)).isEqualTo(failed);
    }

    @Test
    void a_deleted_photo_is_returned_as_it_was_and_then_gone() {
        Photo photo = photos.complete(aPhoto());

        assertThat(catalogue.delete(photo.workspaceId(), photo.id())).contains(photo);

        assertThat(catalogue.find(photo.workspaceId(), photo.id())).isEmpty();
        assertThat(catalogue.delete(photo.workspaceId(), photo.id())).isEmpty();
    }

    @Test
    void pages_go_from_the_newest_to_the_oldest() {
        WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
        List<Photo> newestFirst = insert(workspace, 5).reversed();

        PhotoPage first = catalogue.list(page(workspace, null, 2));
        PhotoPage second = catalogue.list(page(workspace, first.nextBefore(), 2));
        PhotoPage last = catalogue.list(page(workspace, second.nextBefore(), 2));

        assertThat(first.photos()).isEqualTo(newestFirst.subList(0, 2));
        assertThat(second.photos()).isEqualTo(newestFirst.subList(2, 4));
        assertThat(last.photos()).isEqualTo(newestFirst.subList(4, 5));
        assertThat(last.nextBefore()).isNull();
    }

    @Test
    void a_page_that_is_exactly_full_is_the_last_one() {
        WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
        insert(workspace, 3);

        assertThat(catalogue.list(page(workspace, null, 3)).nextBefore()).isNull();
    }

    @Test
    void pages_neither_repeat_nor_skip_while_photos_are_added_and_deleted() {
        WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
        List<Photo> newestFirst = insert(workspace, 6).reversed();
        PhotoPage first = catalogue.list(page(workspace, null, 3));

        insert(workspace, 2);
        photos.delete(newestFirst.get(2));

        PhotoPage second = catalogue.list(page(workspace, first.nextBefore(), 3));
        assertThat(second.photos()).isEqualTo(newestFirst.subList(3, 6));
    }

    @Test
    void a_list_has_only_the_photos_that_match_the_query() {
        WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
        UUID item = UUID.randomUUID();
        NewPhotoFixture ofItem = aPhoto().in(workspace).ofItem(item);
        Photo pending = photos.pending(ofItem);
        Photo processing = photos.processing(aPhoto().in(workspace));
        Photo complete = photos.complete(aPhoto().in(workspace));
        Photo failed = photos.failed(aPhoto().in(workspace).ofItem(item));
        Photo repair = photos.pending(aPhoto().in(workspace).ofRepair(item));

        assertThat(list(workspace, PhotoType.ITEM, item, null)).containsExactly(failed, pending);
        assertThat(list(workspace, PhotoType.REPAIR, item, null)).containsExactly(repair);
        assertThat(list(workspace, null, null, ThumbnailStatus.PENDING)).containsExactly(repair, pending);
        assertThat(list(workspace, null, null, ThumbnailStatus.PROCESSING)).containsExactly(processing);
        assertThat(list(workspace, null, null, ThumbnailStatus.COMPLETE)).containsExactly(complete);
        assertThat(list(workspace, PhotoType.ITEM, item, ThumbnailStatus.FAILED))
                .containsExactly(failed);
        assertThat(list(workspace, PhotoType.ITEM, UUID.randomUUID(), null)).isEmpty();
    }

    private List<Photo> insert(WorkspaceId workspace, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> photos.pending(aPhoto().in(workspace)))
                .toList();
    }

    private List<Photo> list(
            WorkspaceId workspace, @Nullable PhotoType type, @Nullable UUID owner, @Nullable ThumbnailStatus status) {
        return catalogue
                .list(new PhotoQuery(workspace, type, owner, status, null, 10))
                .photos();
    }

    private static PhotoQuery everythingIn(WorkspaceId workspace) {
        return page(workspace, null, 100);
    }

    private static PhotoQuery page(WorkspaceId workspace, @Nullable PhotoId before, int limit) {
        return new PhotoQuery(workspace, null, null, null, before, limit);
    }
}
