package homeinventory.photos.worker.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import homeinventory.photos.model.FailureTypes;
import homeinventory.photos.model.ThumbnailOutcome;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.ThumbnailStatus;
import homeinventory.photos.worker.fixture.TestBed;
import homeinventory.photos.worker.retry.RetrySchedule;
import io.temporal.api.enums.v1.EventType;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RetryTest extends OnTestBed {
    private static final String BROKEN = "Making the thumbnails failed unexpectedly.";

    @Test
    void after_four_failures_the_fifth_attempt_succeeds_with_waits_of_1_2_4_and_8_minutes() {
        List<Instant> attempts = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 4; i++) {
            bed.engine().then(() -> {
                attempts.add(bed.now());
                throw new IllegalStateException("the engine is broken");
            });
        }
        bed.engine().then(() -> attempts.add(bed.now()));
        bed.startWorker();
        ThumbnailRequest request = bed.upload();

        assertThat(bed.run(request)).isEqualTo(ThumbnailOutcome.READY);

        assertThat(waitsInMinutes(attempts)).containsExactly(1L, 2L, 4L, 8L);
        assertThat(bed.photo(request).status()).isEqualTo(ThumbnailStatus.COMPLETE);
        assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(5);
        assertThat(bed.photo(request).thumbnailError()).isNull();
        assertThat(bed.events(request)).hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsReady.class);
    }

    @Test
    void attempts_that_fail_in_fetching_and_in_rendering_are_counted_together() {
        List<Instant> renderings = new CopyOnWriteArrayList<>();
        bed.engine()
                .then(() -> {
                    renderings.add(bed.now());
                    bed.blobs().failNextLooks(1);
                    throw new IllegalStateException("the engine is broken");
                })
                .then(() -> {
                    renderings.add(bed.now());
                    throw new IllegalStateException("the engine is still broken");
                })
                .then(() -> renderings.add(bed.now()));
        bed.startWorker();
        ThumbnailRequest request = bed.upload();

        assertThat(bed.run(request)).isEqualTo(ThumbnailOutcome.READY);

        // Rendered in attempts 1, 3 and 4; the second one failed at the storage.
        assertThat(waitsInMinutes(renderings)).containsExactly(1L + 2L, 4L);
        assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(4);
    }

    @Test
    void if_fetching_takes_four_attempts_rendering_has_the_last_one() {
        bed.blobs().failNextLooks(4);
        bed.engine().thenFail(1);
        bed.startWorker();
        ThumbnailRequest request = bed.upload();

        assertThatThrownBy(() -> bed.run(request)).isInstanceOf(WorkflowFailedException.class);

        assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(5);
        assertThat(bed.engine().calls()).hasSize(1);
        assertThat(bed.photo(request).thumbnailError()).isEqualTo(BROKEN + " This was the last attempt.");
    }

    @Test
    void the_row_follows_every_attempt_and_only_the_last_failure_is_an_event() {
        bed.engine().thenFail(5);
        bed.startWorker();
        ThumbnailRequest request = bed.upload();
        WorkflowStub workflow = bed.start(request);

        for (int attempt = 1; attempt <= 4; attempt++) {
            bed.awaitFailedAttempt(request, attempt);
            Photo photo = bed.photo(request);
            Duration wait = TestBed.SCHEDULE.waitAfter(attempt);
            assertThat(photo.status()).isEqualTo(ThumbnailStatus.PROCESSING);
            assertThat(photo.thumbnailError()).isEqualTo(BROKEN);
            assertThat(photo.nextAttemptAt()).isCloseTo(bed.now().plus(wait), within(20, ChronoUnit.SECONDS));
            assertThat(bed.events(request)).isEmpty();
            bed.skip(wait);
        }

        assertThatThrownBy(() -> workflow.getResult(ThumbnailOutcome.class))
                .isInstanceOf(WorkflowFailedException.class);
        Photo photo = bed.photo(request);
        assertThat(photo.status()).isEqualTo(ThumbnailStatus.FAILED);
        assertThat(photo.thumbnailAttempts()).isEqualTo(5);
        assertThat(photo.thumbnailError()).isEqualTo(BROKEN + " This was the last attempt.");
        assertThat(photo.nextAttemptAt()).isNull();
        assertThat(bed.events(request))
                .containsExactly(new PhotoEvent.ThumbnailsFailed(
                        photo.workspaceId(),
                        photo.id(),
                        photo.type(),
                        photo.ownerId(),
                        1,
                        BROKEN + " This was the last attempt."));
        assertThat(bed.engine().calls()).hasSize(5);
        assertThat(bed.files(request)).isEmpty();
    }

    @Test
    void a_failed_photos_workflow_fails_with_a_readable_message_and_keeps_the_cause() {
        bed.engine().thenFail(5);
        bed.startWorker();

        assertThatThrownBy(() -> bed.run(bed.upload()))
                .isInstanceOf(WorkflowFailedException.class)
                .cause()
                .isInstanceOfSatisfying(ApplicationFailure.class, failure -> {
                    assertThat(failure.getType()).isEqualTo(FailureTypes.THUMBNAILS_FAILED);
                    assertThat(failure.getOriginalMessage()).isEqualTo(BROKEN + " This was the last attempt.");
                })
                .cause()
                .isInstanceOf(ActivityFailure.class)
                .rootCause()
                .isInstanceOfSatisfying(ApplicationFailure.class, root -> {
                    assertThat(root.getType()).isEqualTo(IllegalStateException.class.getName());
                    assertThat(root.getOriginalMessage()).isEqualTo("the engine is broken");
                });
    }

    @Test
    void if_only_one_attempt_is_allowed_its_failure_is_the_last() {
        bed.engine().thenFail(1);
        bed.startWorker(new RetrySchedule(Duration.ofMinutes(1), 2, Duration.ofMinutes(16), 1, Duration.ofMinutes(5)));
        ThumbnailRequest request = bed.upload();

        assertThatThrownBy(() -> bed.run(request)).isInstanceOf(WorkflowFailedException.class);

        assertThat(bed.photo(request).thumbnailError()).isEqualTo(BROKEN + " This was the last attempt.");
        assertThat(bed.engine().calls()).hasSize(1);
        assertThat(eventTypes(request)).doesNotContain(EventType.EVENT_TYPE_TIMER_STARTED);
    }

    @Test
    void the_web_ui_shows_why_a_photo_is_retried() {
        bed.engine().thenFail(1);
        bed.startWorker();
        ThumbnailRequest request = bed.upload();
        WorkflowStub workflow = bed.start(request);

        bed.awaitFailedAttempt(request, 1);
        bed.skip(Duration.ofMinutes(1));
        workflow.getResult(ThumbnailOutcome.class);

        assertThat(bed.history(request))
                .extracting(
                        event -> event.getUserMetadata().getSummary().getData().toStringUtf8())
                .contains("\"Wait before attempt 2\"", "\"From attempt 2 on\"");
    }

    private List<EventType> eventTypes(ThumbnailRequest request) {
        return bed.history(request).stream().map(event -> event.getEventType()).toList();
    }

    private static List<Long> waitsInMinutes(List<Instant> attempts) {
        List<Long> waits = new ArrayList<>();
        for (int i = 1; i < attempts.size(); i++) {
            waits.add(Math.round(
                    Duration.between(attempts.get(i - 1), attempts.get(i)).toMillis() / 60_000.0));
        }
        return waits;
    }
}
