package homeinventory.photos.store.photos;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.PhotoUpkeep.KnownPhoto;
import homeinventory.photos.store.photos.PhotoUpkeep.StalePage;
import homeinventory.photos.store.photos.PhotoUpkeep.StalePhoto;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhotoUpkeepTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private final PhotosFixture photos = PhotosFixture.on(database);
    private final PhotoUpkeep upkeep = photos.upkeep();
    private Instant soon;

    @BeforeEach
    void all_photos_are_idle_soon() {
        soon = Instant.now().plus(Duration.ofMinutes(1));
    }

    @Test
    void a_dispatched_photo_that_was_never_started_is_stale() {
        Photo photo = dispatched(aPhoto());

        StalePage page = upkeep.stale("", 10, soon);

        assertThat(page.looked()).isEqualTo(1);
        assertThat(page.next()).isEmpty();
        StalePhoto stale = page.stale().getFirst();
        assertThat(stale.attempts()).isZero();
        assertThat(stale.request().photoId()).isEqualTo(photo.id());
        assertThat(stale.request().workspaceId()).isEqualTo(photo.workspaceId());
        assertThat(stale.request().originalKey()).isEqualTo(photo.originalKey());
        assertThat(stale.request().byteSize()).isEqualTo(photo.byteSize());
        assertThat(stale.request().generation()).isEqualTo(1);
    }

    @Test
    void a_photo_that_waits_in_the_outbox_is_not_stale() {
        photos.pending(aPhoto());

        assertThat(upkeep.stale("", 10, soon).stale()).isEmpty();
    }

    @Test
    void a_processing_photo_is_stale_once_nothing_has_happened_for_a_while() {
        Photo photo = photos.processing(aPhoto());

        assertThat(upkeep.stale("", 10, soon).stale())
                .extracting(stale -> stale.request().photoId(), StalePhoto::attempts)
                .containsExactly(tuple(photo.id(), 1));
        assertThat(upkeep.stale("", 10, photo.updatedAt()).stale()).isEmpty();
    }

    @Test
    void a_photo_that_waits_for_its_next_attempt_is_not_stale() {
        Photo photo = photos.processing(aPhoto());
        photos.progress().attemptFailed(photo.id(), 1, 1, "no space", soon.plusSeconds(1));

        assertThat(upkeep.stale("", 10, soon).stale()).isEmpty();
        assertThat(upkeep.stale("", 10, soon.plusSeconds(2)).stale()).hasSize(1);
    }

    @Test
    void complete_and_failed_photos_are_never_stale() {
        photos.complete(aPhoto());
        photos.failed(aPhoto());

        assertThat(upkeep.stale("", 10, soon)).isEqualTo(new StalePage(0, List.of(), ""));
    }

    @Test
    void pages_show_each_unfinished_photo_once() {
        Set<PhotoId> expected = new HashSet<>();
        for (int each = 1; each <= 3; each++) {
            expected.add(dispatched(aPhoto()).id());
            expected.add(photos.processing(aPhoto()).id());
        }

        List<PhotoId> seen = new ArrayList<>();
        String place = "";
        do {
            StalePage page = upkeep.stale(place, 2, soon);
            page.stale().forEach(stale -> seen.add(stale.request().photoId()));
            place = page.next();
        } while (!place.isEmpty());

        assertThat(seen).hasSize(6).hasSameElementsAs(expected);
    }

    @Test
    void files_of_a_rows_generation_are_needed_unless_it_failed() {
        Photo complete = photos.complete(aPhoto());
        Photo failed = photos.failed(aPhoto());
        Photo retried = photos.retried(aPhoto());

        assertThat(known(complete).needs(1)).isTrue();
        assertThat(known(failed).needs(1)).isFalse();
        assertThat(known(retried).needs(1)).isFalse();
        assertThat(known(retried).needs(2)).isTrue();
        // As after a restore of the database: the files of a later generation may be written again.
        assertThat(known(complete).needs(2)).isTrue();
        assertThat(upkeep.known(Set.of(PhotosFixture.unknownId()))).isEmpty();
    }

    @Test
    void idempotency_keys_of_old_photos_are_deleted_in_batches() {
        for (int key = 1; key <= 3; key++) {
            photos.catalogue().insert(aPhoto().build(), "key-" + key);
        }
        Instant now = Instant.now();
        assertThat(upkeep.forgetIdempotencyKeys(now.minus(Duration.ofMinutes(1)), 10))
                .isZero();

        assertThat(upkeep.forgetIdempotencyKeys(now.plus(Duration.ofMinutes(1)), 2))
                .isEqualTo(2);

        List<String> left = database.jdbc()
                .sql("SELECT idempotency_key FROM warehouse.idempotency_keys")
                .query(String.class)
                .list();
        assertThat(left).containsExactly("key-3");
    }

    private KnownPhoto known(Photo photo) {
        return Objects.requireNonNull(upkeep.known(Set.of(photo.id())).get(photo.id()));
    }

    private Photo dispatched(NewPhotoFixture fixture) {
        Photo photo = photos.pending(fixture);
        photos.queue()
                .dispatch(
                        10,
                        claimed -> claimed.stream()
                                .map(pending -> pending.request().photoId())
                                .collect(Collectors.toSet()));
        return photo;
    }
}
