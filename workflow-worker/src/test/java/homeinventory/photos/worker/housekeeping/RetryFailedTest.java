package homeinventory.photos.worker.housekeeping;

import static homeinventory.photos.worker.housekeeping.HousekeepingFixture.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.model.ThumbnailOutcome;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.photos.EngineIdentity;
import homeinventory.photos.store.photos.RetryResult;
import homeinventory.photos.store.photos.ThumbnailStatus;
import homeinventory.photos.worker.activities.ActivitiesFixture;
import homeinventory.photos.worker.fixture.TestBed;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RetryFailedTest extends OnHousekeeping {
    private static final String REASON = "The file ends early.";
    private static final EngineIdentity OLDER = new EngineIdentity(1, ActivitiesFixture.ENGINE.settings());
    private static final EngineIdentity OTHER_SETTINGS =
            new EngineIdentity(ActivitiesFixture.ENGINE.version(), "as they were before");

    @Test
    void a_photo_that_an_older_engine_could_not_render_is_rendered() {
        ThumbnailRequest request = failedWith(OLDER);

        assertThat(retried()).isEqualTo(1);

        assertThat(bed.photo(request).status()).isEqualTo(ThumbnailStatus.PENDING);
        bed.startWorker();
        assertThat(bed.run(nextGeneration(request))).isEqualTo(ThumbnailOutcome.READY);
    }

    @Test
    void a_photo_that_fails_with_other_settings_too_is_not_retried_again() {
        ThumbnailRequest request = failedWith(OTHER_SETTINGS);
        assertThat(retried()).isEqualTo(1);

        failForGood(nextGeneration(request));

        assertThat(retried()).isZero();
        assertThat(bed.photo(request).generation()).isEqualTo(2);
    }

    @Test
    void a_retry_that_fails_for_another_reason_is_not_repeated() {
        ThumbnailRequest request = failedWith(OLDER);
        assertThat(retried()).isEqualTo(1);

        bed.store().progress().fail(request.photoId(), 2, "The photo's files could not be read or written.");

        assertThat(retried()).isZero();
    }

    @Test
    void a_photo_that_failed_for_another_reason_than_its_content_is_not_retried() {
        ThumbnailRequest request = bed.upload();
        bed.store().progress().fail(request.photoId(), 1, "The photo's files could not be read or written.");

        assertThat(retried()).isZero();
    }

    @Test
    void content_that_this_engine_refused_is_not_retried_for_another_photo() {
        failForGood(bed.upload());
        failedWith(OLDER);

        assertThat(retried()).isZero();
    }

    @Test
    void damage_in_storage_uses_up_the_photos_retry_but_not_that_of_the_same_content() {
        ThumbnailRequest request = failedWith(OLDER);
        assertThat(retried()).isEqualTo(1);
        byte[] damaged = new byte[Math.toIntExact(request.byteSize())];
        damaged[0] = 1;
        bed.put(request.originalKey(), damaged);
        failForGood(nextGeneration(request));
        assertThat(retried()).isZero();

        failedWith(OLDER);

        assertThat(retried()).isEqualTo(1);
        assertThat(bed.photo(request).generation()).isEqualTo(2);
    }

    @Test
    void uploads_go_first() {
        failedWith(OLDER);
        ThumbnailRequest upload = bed.upload();

        assertThat(retried()).isZero();

        bed.startWorker();
        bed.run(upload);
        assertThat(retried()).isEqualTo(1);
    }

    @Test
    void failed_photos_come_after_all_other_chores() {
        WorkflowStub run = housekeeping.begin();
        run.getResult(HousekeepingReport.class);

        assertThat(bed.client().fetchHistory(run.getExecution().getWorkflowId()).getEvents())
                .filteredOn(HistoryEvent::hasActivityTaskScheduledEventAttributes)
                .extracting(event -> event.getActivityTaskScheduledEventAttributes()
                        .getActivityType()
                        .getName())
                .endsWith("retryFailed", "reportHousekeeping");
    }

    @Test
    void a_run_retries_one_batch_and_the_next_run_continues_there() {
        for (int photo = 0; photo <= HousekeepingFixture.PROPERTIES.batchSize(); photo++) {
            failedWith(OLDER);
        }

        HousekeepingReport report = housekeeping.runAfter(Duration.ZERO);

        assertThat(count(report, Tally.RETRIED)).isEqualTo(HousekeepingFixture.PROPERTIES.batchSize());
        assertThat(report.next().get("failed")).isNotEmpty();
    }

    @Test
    void a_person_can_retry_a_photo_that_was_refused() {
        ThumbnailRequest request = bed.upload();
        failForGood(request);

        assertThat(bed.store().retryPhotos().retry(request.workspaceId(), request.photoId()))
                .isInstanceOf(RetryResult.Retried.class);

        assertThat(bed.run(nextGeneration(request))).isEqualTo(ThumbnailOutcome.READY);
    }

    private int retried() {
        return count(housekeeping.runAfter(Duration.ZERO), Tally.RETRIED);
    }

    private ThumbnailRequest failedWith(EngineIdentity engine) {
        ThumbnailRequest request = bed.upload();
        bed.store().permanentFailures().remember(HexFormat.of().parseHex(TestBed.SHA256), engine, REASON);
        bed.store().progress().fail(request.photoId(), 1, REASON);
        return request;
    }

    /** Fails it with the current engine. */
    private void failForGood(ThumbnailRequest request) {
        bed.engine().then(() -> {
            throw new UnrenderablePhotoException(UnrenderablePhotoException.Reason.TRUNCATED, REASON);
        });
        bed.startWorker();
        assertThatThrownBy(() -> bed.run(request)).cause().hasMessageContaining(REASON);
    }

    private static ThumbnailRequest nextGeneration(ThumbnailRequest request) {
        return new ThumbnailRequest(
                request.workspaceId(),
                request.photoId(),
                request.photoType(),
                request.generation() + 1,
                request.originalKey(),
                request.byteSize());
    }
}
