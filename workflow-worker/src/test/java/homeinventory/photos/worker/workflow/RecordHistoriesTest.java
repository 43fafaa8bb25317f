package homeinventory.photos.worker.workflow;

import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestServer;
import homeinventory.photos.worker.fixture.HistoryFiles;
import homeinventory.photos.worker.fixture.TestBed;
import io.temporal.common.WorkflowExecutionHistory;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Plays every recorded history again and replays the result. With {@code -Dhistories.record=<folder>} it also writes missing
 * histories to that folder; see the module's README.
 */
class RecordHistoriesTest {
    @AutoClose
    private static final TestServer server = TestServer.start();

    @TempDir
    private Path storage;

    @ParameterizedTest
    @EnumSource
    void todays_code_can_replay_its_own_histories(RecordedHistories recorded) throws Exception {
        try (TestDatabase database = server.newDatabase();
                TestBed bed = new TestBed(database, storage)) {
            bed.startWorker();
            ThumbnailRequest request = bed.upload();
            recorded.play(bed, request, server);
            WorkflowExecutionHistory history = bed.client().fetchHistory(request.workflowId());

            Replay.withCodeOfToday(history);
            HistoryFiles.record(recorded.resource(), history);
        }
    }
}
