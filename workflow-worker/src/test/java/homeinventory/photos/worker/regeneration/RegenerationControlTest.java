package homeinventory.photos.worker.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.store.regeneration.RegenerationState;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.CanceledFailure;
import org.junit.jupiter.api.Test;

/** Somebody pauses, resumes or cancels a regeneration. */
class RegenerationControlTest extends OnRegeneration {

    @Test
    void a_paused_one_begins_no_photo_until_it_is_resumed() {
        ThumbnailRequest older = regeneration.complete();
        ThumbnailRequest newer = regeneration.complete();
        RegenerationRequest request = regeneration.begin();
        bed.engine().then(() -> regeneration.regenerations().pause(regeneration.workspace, request.regenerationId()));
        regeneration.startWorker();
        WorkflowStub workflow = regeneration.tell(request);
        await().until(() -> PausedWorkflow.waits(workflow));

        isRegenerated(newer);
        hasOldThumbnails(older);
        assertThat(bed.engine().calls()).hasSize(1);

        regeneration.regenerations().resume(regeneration.workspace, request.regenerationId());
        regeneration.tell(request);
        workflow.getResult(Void.class);

        isRegenerated(older);
        assertThat(regeneration.now(request).state()).isEqualTo(RegenerationState.COMPLETE);
    }

    @Test
    void a_cancelled_one_leaves_the_other_photos_as_they_are() {
        ThumbnailRequest older = regeneration.complete();
        ThumbnailRequest newer = regeneration.complete();
        RegenerationRequest request = regeneration.begin();
        bed.engine().then(() -> regeneration.regenerations().cancel(regeneration.workspace, request.regenerationId()));
        regeneration.startWorker();

        regeneration.tell(request).getResult(Void.class);

        assertThat(regeneration.now(request).state()).isEqualTo(RegenerationState.CANCELLED);
        assertThat(regeneration.now(request).regenerated()).isOne();
        isRegenerated(newer);
        hasOldThumbnails(older);
    }

    @Test
    void a_workflow_that_somebody_cancels_in_the_web_ui_marks_it_cancelled() {
        regeneration.complete();
        RegenerationRequest request = regeneration.begin();
        regeneration.regenerations().pause(regeneration.workspace, request.regenerationId());
        regeneration.startWorker();
        WorkflowStub workflow = regeneration.tell(request);
        await().until(() -> PausedWorkflow.waits(workflow));

        workflow.cancel();

        assertThatThrownBy(() -> workflow.getResult(Void.class))
                .isInstanceOf(WorkflowFailedException.class)
                .hasCauseInstanceOf(CanceledFailure.class);
        assertThat(regeneration.now(request).state()).isEqualTo(RegenerationState.CANCELLED);
    }
}
