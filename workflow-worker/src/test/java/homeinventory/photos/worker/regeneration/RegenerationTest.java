package homeinventory.photos.worker.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.regeneration.RegenerationActivities;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.photos.ThumbnailStatus;
import homeinventory.photos.store.regeneration.Regeneration;
import homeinventory.photos.store.regeneration.Regeneration.Failure;
import homeinventory.photos.store.regeneration.RegenerationState;
import io.temporal.api.enums.v1.EventType;
import io.temporal.failure.ActivityFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Thumbnails made again: what is served meanwhile, and what happens when something comes between. */
class RegenerationTest extends OnRegeneration {
    @Test
    void every_photo_gets_thumbnails_of_the_next_generation_and_one_event() {
        List<ThumbnailRequest> photos = regeneration.complete(3);
        regeneration.startWorker();

        Regeneration ended = regeneration.run();

        assertThat(ended.state()).isEqualTo(RegenerationState.COMPLETE);
        assertThat(ended.photos()).isEqualTo(3);
        assertThat(ended.regenerated()).isEqualTo(3);
        assertThat(photos).allSatisfy(this::isRegenerated);
        assertThat(bed.photo(photos.getFirst()).regenerationId()).isEqualTo(ended.id());
        assertThat(bed.events(photos.getFirst()))
                .extracting(PhotoEvent::photoId)
                .as("newest first")
                .containsExactlyElementsOf(photos.reversed().stream()
                        .map(ThumbnailRequest::photoId)
                        .toList());
    }

    @Test
    void the_old_thumbnails_are_served_until_the_new_ones_are_all_there() {
        ThumbnailRequest photo = regeneration.complete();
        bed.engine().then(() -> {
            assertThat(bed.photo(photo).status()).isEqualTo(ThumbnailStatus.COMPLETE);
            hasOldThumbnails(photo);
        });
        regeneration.startWorker();

        assertThat(regeneration.run().regenerated()).isOne();

        isRegenerated(photo);
    }

    @Test
    void a_photo_that_cannot_be_rendered_keeps_its_old_thumbnails() {
        ThumbnailRequest good = regeneration.complete();
        ThumbnailRequest damaged = regeneration.complete();
        bed.engine().then(() -> {
            throw new UnrenderablePhotoException(
                    UnrenderablePhotoException.Reason.CORRUPT, "This photo cannot be read.");
        });
        regeneration.startWorker();

        Regeneration ended = regeneration.run();

        assertThat(ended.state()).isEqualTo(RegenerationState.COMPLETE);
        assertThat(ended.regenerated()).isOne();
        assertThat(ended.failures()).containsExactly(new Failure(damaged.photoId(), "This photo cannot be read."));
        hasOldThumbnails(damaged);
        isRegenerated(good);
        assertThat(bed.events(damaged)).extracting(PhotoEvent::photoId).containsExactly(good.photoId());
    }

    @Test
    void a_passing_failure_is_tried_three_times() {
        ThumbnailRequest photo = regeneration.complete();
        bed.engine().thenFail(2);
        regeneration.startWorker();

        assertThat(regeneration.run().regenerated()).isOne();
        isRegenerated(photo);

        bed.engine().thenFail(3);
        assertThat(regeneration.run().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.photoId()).isEqualTo(photo.photoId()));
        assertThat(bed.photo(photo).generation()).isEqualTo(2);
        assertThat(bed.engine().calls()).hasSize(6);
    }

    @Test
    void a_photo_whose_tries_all_took_their_worker_down_is_passed() {
        ThumbnailRequest killer = regeneration.complete();
        RegenerationRequest request = regeneration.begin();
        for (int tries = 0; tries < RegeneratePhoto.MAX_TRIES; tries++) {
            bed.store().regenerationProgress().next(request.regenerationId());
        }
        regeneration.startWorker();

        regeneration.tell(request).getResult(Void.class);

        assertThat(regeneration.now(request).failures())
                .containsExactly(new Failure(killer.photoId(), RegeneratePhoto.INTERRUPTED));
        assertThat(bed.engine().calls()).isEmpty();
    }

    @Test
    void another_worker_goes_on_where_one_was_stopped() {
        List<ThumbnailRequest> photos = regeneration.complete(3);
        RegenerationRequest request = regeneration.begin();
        bed.engine().then(() -> {}).thenFail(1);
        TestActivityEnvironment process = TestActivityEnvironment.newInstance();
        process.registerActivitiesImplementations(regeneration.activities());
        RegenerationActivities stopped = process.newActivityStub(RegenerationActivities.class);
        assertThatThrownBy(() -> stopped.regenerateSome(request)).isInstanceOf(ActivityFailure.class);
        process.close();
        assertThat(regeneration.now(request).regenerated()).isOne();
        regeneration.startWorker();

        regeneration.tell(request).getResult(Void.class);

        assertThat(regeneration.now(request).regenerated()).isEqualTo(3);
        assertThat(photos).allSatisfy(this::isRegenerated);
        assertThat(bed.events(photos.getFirst())).as("one event for each photo").hasSize(3);
        assertThat(bed.engine().calls())
                .as("only the photo that was under way is rendered again")
                .hasSize(4);
    }

    @Test
    void a_photo_that_was_swapped_and_not_announced_only_gets_its_event() {
        ThumbnailRequest photo = regeneration.complete();
        RegenerationRequest request = regeneration.begin();
        String key = "thumbnail.webp";
        bed.store()
                .regenerationProgress()
                .swap(request.regenerationId(), photo, new GeneratedThumbnails(key, key, key, null), bed.now());
        regeneration.startWorker();

        regeneration.tell(request).getResult(Void.class);

        assertThat(bed.engine().calls()).isEmpty();
        assertThat(bed.events(photo)).hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsReady.class);
        assertThat(regeneration.now(request).regenerated()).isOne();
    }

    @Test
    void a_photo_that_is_deleted_while_it_is_rendered_leaves_no_files() {
        ThumbnailRequest photo = regeneration.complete();
        bed.engine().then(() -> bed.store().photos().delete(photo.workspaceId(), photo.photoId()));
        regeneration.startWorker();

        Regeneration ended = regeneration.run();

        assertThat(ended.skipped()).isOne();
        assertThat(bed.files(photo)).isEmpty();
        assertThat(bed.events(photo)).isEmpty();
    }

    @Test
    void uploads_go_first_and_a_long_one_goes_on_with_a_new_history() {
        int photos = RegenerationWorkflowImpl.MAX_STEPS + 2;
        regeneration.complete(photos);
        ThumbnailRequest waiting = bed.upload();
        regeneration.startWorker();
        RegenerationRequest request = regeneration.begin();

        regeneration.tell(request).getResult(Void.class);
        bed.store().photos().delete(waiting.workspaceId(), waiting.photoId());

        assertThat(regeneration.now(request).regenerated()).isEqualTo(photos);
        assertThat(bed.client().fetchHistory(request.workflowId()).getEvents())
                .as("of the last run: a wait after each of two photos")
                .filteredOn(event -> event.getEventType() == EventType.EVENT_TYPE_TIMER_STARTED)
                .hasSize(2);
    }
}
