package homeinventory.photos.store.photos;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.DispatchQueue.Dispatched;
import homeinventory.photos.store.photos.DispatchQueue.PendingPhoto;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatchQueueTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    /** Not the common pool, which may have a single thread that is waiting already. */
    @AutoClose
    static final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final PhotosFixture photos = PhotosFixture.on(database);
    private final DispatchQueue queue = photos.queue();

    @BeforeEach
    void begin_with_an_empty_queue() {
        database.jdbc().sql("DELETE FROM warehouse.photos").update();
    }

    @Test
    void an_empty_queue_starts_nothing() {
        Dispatched dispatched = queue.dispatch(10, claimed -> {
            throw new AssertionError("nothing to start, yet given " + claimed);
        });

        assertThat(dispatched).isEqualTo(new Dispatched(0, 0));
    }

    @Test
    void a_pending_photo_is_dispatched_once_with_the_data_for_its_workflow() {
        Photo photo = photos.pending(aPhoto());
        List<PendingPhoto> handedOver = new ArrayList<>();

        Dispatched first = queue.dispatch(10, claimed -> {
            handedOver.addAll(claimed);
            return ids(claimed);
        });
        Dispatched second = queue.dispatch(10, DispatchQueueTest::ids);

        assertThat(first).isEqualTo(new Dispatched(1, 1));
        assertThat(second).isEqualTo(new Dispatched(0, 0));
        assertThat(handedOver)
                .containsExactly(new PendingPhoto(
                        new ThumbnailRequest(
                                photo.workspaceId(),
                                photo.id(),
                                photo.type(),
                                1,
                                photo.originalKey(),
                                photo.byteSize()),
                        photo.fileName()));
    }

    @Test
    void the_oldest_photos_come_first_up_to_the_limit() {
        Photo oldest = photos.pending(aPhoto());
        Photo middle = photos.pending(aPhoto());
        Photo newest = photos.pending(aPhoto());

        assertThat(dispatched(2)).containsExactlyInAnyOrder(oldest.id(), middle.id());
        assertThat(dispatched(2)).containsExactly(newest.id());
    }

    @Test
    void photos_that_could_not_be_started_stay_in_the_queue() {
        Photo started = photos.pending(aPhoto());
        Photo refused = photos.pending(aPhoto());

        Dispatched result = queue.dispatch(10, claimed -> Set.of(started.id()));

        assertThat(result).isEqualTo(new Dispatched(2, 1));
        assertThat(dispatched(10)).containsExactly(refused.id());
    }

    @Test
    void no_photo_is_marked_if_the_starter_throws() {
        Photo photo = photos.pending(aPhoto());
        IllegalStateException outage = new IllegalStateException("Temporal cannot be reached");

        assertThatThrownBy(() -> queue.dispatch(10, claimed -> {
                    throw outage;
                }))
                .isSameAs(outage);

        assertThat(dispatched(10)).containsExactly(photo.id());
    }

    @Test
    void a_starter_that_reports_a_photo_it_was_not_given_is_an_error() {
        Photo photo = photos.pending(aPhoto());
        PhotoId other = PhotosFixture.unknownId();

        assertThatThrownBy(() -> queue.dispatch(10, claimed -> Set.of(photo.id(), other)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(other.toString());

        assertThat(dispatched(10)).containsExactly(photo.id());
    }

    @Test
    void two_processes_never_claim_the_same_photo_and_neither_waits_for_the_other() {
        Set<PhotoId> all =
                Stream.generate(() -> photos.pending(aPhoto()).id()).limit(4).collect(Collectors.toSet());
        List<PhotoId> started = new ArrayList<>();

        queue.dispatch(2, claimed -> {
            // On a thread of its own the second claim is a second transaction, begun while the first holds its rows.
            started.addAll(CompletableFuture.supplyAsync(() -> dispatched(10), threads)
                    .orTimeout(20, SECONDS)
                    .join());
            started.addAll(ids(claimed));
            return ids(claimed);
        });

        assertThat(started).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void only_pending_photos_are_in_the_queue() {
        photos.processing(aPhoto());
        photos.complete(aPhoto());
        photos.failed(aPhoto());

        assertThat(dispatched(10)).isEmpty();
    }

    @Test
    void a_retried_photo_is_queued_again_under_its_new_generation() {
        Photo photo = photos.pending(aPhoto());
        dispatched(10);
        photos.progress().start(photo.id(), 1);
        photos.progress().fail(photo.id(), 1, "the file is damaged");
        photos.retry().retry(photo.workspaceId(), photo.id());
        List<Integer> generations = new ArrayList<>();

        queue.dispatch(10, claimed -> {
            claimed.forEach(pending -> generations.add(pending.request().generation()));
            return ids(claimed);
        });

        assertThat(generations).containsExactly(2);
    }

    private Set<PhotoId> dispatched(int limit) {
        List<PhotoId> started = new ArrayList<>();
        queue.dispatch(limit, claimed -> {
            started.addAll(ids(claimed));
            return ids(claimed);
        });
        return Set.copyOf(started);
    }

    private static Set<PhotoId> ids(List<PendingPhoto> claimed) {
        return claimed.stream().map(photo -> photo.request().photoId()).collect(Collectors.toSet());
    }
}
