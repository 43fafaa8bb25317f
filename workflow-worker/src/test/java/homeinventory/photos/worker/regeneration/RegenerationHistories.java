package homeinventory.photos.worker.regeneration;

import static homeinventory.photos.model.regeneration.RegenerationStep.ENDED;
import static homeinventory.photos.model.regeneration.RegenerationStep.GIVE_WAY;
import static homeinventory.photos.model.regeneration.RegenerationStep.MORE;
import static homeinventory.photos.model.regeneration.RegenerationStep.PAUSED;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.model.regeneration.RegenerationStep;
import homeinventory.photos.model.regeneration.RegenerationWorkflow;
import homeinventory.photos.worker.fixture.HistoryFiles;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import java.util.Collections;
import java.util.List;

/** The ways through the workflow whose histories are checked in, each as the play that leads to it. */
enum RegenerationHistories {
    GIVES_WAY_TO_UPLOADS {
        @Override
        List<RegenerationStep> steps() {
            return List.of(MORE, GIVE_WAY, ENDED);
        }

        @Override
        void play(WorkflowStub workflow) {
            workflow.getResult(Void.class);
        }
    },
    PAUSED_AND_RESUMED {
        @Override
        List<RegenerationStep> steps() {
            return List.of(MORE, PAUSED, MORE, ENDED);
        }

        @Override
        void play(WorkflowStub workflow) {
            await().until(() -> PausedWorkflow.waits(workflow));
            workflow.signal(RegenerationWorkflow.CHANGED);
            workflow.getResult(Void.class);
        }
    },
    CANCELLED_BY_HAND_WHILE_PAUSED {
        @Override
        List<RegenerationStep> steps() {
            return List.of(PAUSED);
        }

        @Override
        void play(WorkflowStub workflow) {
            await().until(() -> PausedWorkflow.waits(workflow));
            workflow.cancel();
            assertThatThrownBy(() -> workflow.getResult(Void.class)).isInstanceOf(WorkflowFailedException.class);
        }
    },
    GOES_ON_WITH_A_NEW_HISTORY {
        @Override
        List<RegenerationStep> steps() {
            return Collections.nCopies(RegenerationWorkflowImpl.MAX_STEPS, MORE);
        }

        @Override
        void play(WorkflowStub workflow) {
            workflow.getResult(Void.class);
        }
    };

    static final String FOLDER = "regeneration-histories";

    /** What the activity answers, one after the other; then that all is done. */
    abstract List<RegenerationStep> steps();

    /** Takes the workflow to its end. */
    abstract void play(WorkflowStub workflow);

    /** The resource that holds the history of the first run. */
    String resource() {
        return HistoryFiles.resource(FOLDER, this);
    }
}
