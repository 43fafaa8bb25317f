package homeinventory.photos.worker.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.model.ThumbnailOutcome;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestServer;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.photos.ThumbnailStatus;
import homeinventory.photos.worker.fixture.TestBed;
import io.temporal.api.enums.v1.EventType;
import io.temporal.client.WorkflowStub;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops a real PostgreSQL server, which only this test uses. */
class DatabaseOutageTest {
    @AutoClose
    private static final TestServer server = TestServer.start();

    @TempDir
    private Path storage;

    private TestDatabase database;

    @AutoClose
    private TestBed bed;

    @BeforeEach
    void start_a_worker() {
        server.startAgain();
        database = server.newDatabase();
        bed = new TestBed(database, storage);
        bed.startWorker();
    }

    @Test
    void a_rendered_photo_is_completed_once_the_database_is_back() {
        bed.engine().then(server::stop);
        ThumbnailRequest request = bed.upload();
        WorkflowStub workflow = bed.start(request);

        awaitActivity(request, "persistThumbnails");
        bed.skip(Duration.ofSeconds(20));
        server.startAgain();

        assertThat(workflow.getResult(ThumbnailOutcome.class)).isEqualTo(ThumbnailOutcome.READY);
        assertThat(bed.photo(request).status()).isEqualTo(ThumbnailStatus.COMPLETE);
        assertThat(bed.photo(request).thumbnailAttempts()).isEqualTo(1);
        assertThat(bed.events(request)).hasExactlyElementsOfTypes(PhotoEvent.ThumbnailsReady.class);
        assertThat(bed.engine().calls()).hasSize(1);
    }

    @Test
    void an_outage_adds_no_events_to_the_history_while_it_lasts() {
        bed.engine().then(server::stop);
        ThumbnailRequest request = bed.upload();
        bed.start(request);

        awaitActivity(request, "persistThumbnails");
        int before = bed.history(request).size();
        bed.skip(Duration.ofSeconds(20));

        assertThat(bed.history(request)).hasSize(before);
    }

    @Test
    void the_first_attempt_waits_for_the_database() {
        ThumbnailRequest request = bed.upload();
        server.stop();
        WorkflowStub workflow = bed.start(request);

        awaitActivity(request, "startProcessing");
        server.startAgain();

        assertThat(workflow.getResult(ThumbnailOutcome.class)).isEqualTo(ThumbnailOutcome.READY);
        assertThat(bed.engine().calls()).hasSize(1);
    }

    @Test
    void attempts_continue_during_an_outage_and_the_row_catches_up() {
        bed.engine()
                .then(() -> {
                    server.stop();
                    throw new IllegalStateException("the engine is broken");
                })
                .thenFail(1)
                .then(server::startAgain);
        ThumbnailRequest request = bed.upload();

        assertThat(bed.run(request)).isEqualTo(ThumbnailOutcome.READY);

        assertThat(bed.engine().calls()).hasSize(3);
        assertThat(bed.photo(request).status()).isEqualTo(ThumbnailStatus.COMPLETE);
    }

    private void awaitActivity(ThumbnailRequest request, String name) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(bed.history(request))
                        .filteredOn(event -> event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED)
                        .extracting(event -> event.getActivityTaskScheduledEventAttributes()
                                .getActivityType()
                                .getName())
                        .contains(name));
    }
}
