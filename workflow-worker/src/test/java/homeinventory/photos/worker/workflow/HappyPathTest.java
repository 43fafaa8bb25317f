package homeinventory.photos.worker.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.ThumbnailOutcome;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.StoredThumbnails;
import homeinventory.photos.store.photos.ThumbnailStatus;
import homeinventory.photos.worker.fixture.ScriptedEngine;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HappyPathTest extends OnTestBed {
    @BeforeEach
    void start_a_worker() {
        bed.startWorker();
    }

    @Test
    void a_photo_gets_its_thumbnails_its_row_and_its_event() throws IOException {
        ThumbnailRequest request = bed.upload();

        assertThat(bed.run(request)).isEqualTo(ThumbnailOutcome.READY);

        Photo photo = bed.photo(request);
        String folder = request.workspaceId() + "/" + request.photoId() + "/1/";
        assertThat(photo.status()).isEqualTo(ThumbnailStatus.COMPLETE);
        assertThat(photo.thumbnailAttempts()).isEqualTo(1);
        assertThat(photo.thumbnailError()).isNull();
        assertThat(photo.thumbnails())
                .isEqualTo(new StoredThumbnails(
                        1,
                        folder + "small.webp",
                        folder + "medium.webp",
                        folder + "large.webp",
                        ScriptedEngine.THUMB_HASH));
        assertThat(bed.store().blobs().get(folder + "small.webp")).isEqualTo(ScriptedEngine.bytes(150));
        assertThat(bed.store().blobs().get(folder + "medium.webp")).isEqualTo(ScriptedEngine.bytes(400));
        assertThat(bed.store().blobs().get(folder + "large.webp")).isEqualTo(ScriptedEngine.bytes(800));
        assertThat(bed.events(request))
                .containsExactly(new PhotoEvent.ThumbnailsReady(
                        photo.workspaceId(), photo.id(), photo.type(), photo.ownerId(), 1, ScriptedEngine.THUMB_HASH));
    }

    @Test
    void all_sizes_come_from_one_rendering() {
        bed.run(bed.upload());

        assertThat(bed.engine().calls()).containsExactly(List.of(800, 400, 150));
    }

    @Test
    void a_photo_that_succeeds_at_once_costs_one_workflow_task() {
        ThumbnailRequest request = bed.upload();
        bed.run(request);

        assertThat(bed.history(request))
                .extracting(HistoryEvent::getEventType)
                .containsExactly(
                        EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
                        EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED,
                        EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED,
                        EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED,
                        EventType.EVENT_TYPE_MARKER_RECORDED, // startProcessing
                        EventType.EVENT_TYPE_MARKER_RECORDED, // fetchOriginal
                        EventType.EVENT_TYPE_MARKER_RECORDED, // generateThumbnails
                        EventType.EVENT_TYPE_MARKER_RECORDED, // persistThumbnails
                        EventType.EVENT_TYPE_MARKER_RECORDED, // emitThumbnailReady
                        EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED);
    }

    @Test
    void the_web_ui_shows_a_summary_of_each_step() {
        ThumbnailRequest request = bed.upload();
        bed.run(request);

        assertThat(bed.history(request))
                .filteredOn(event -> event.getEventType() == EventType.EVENT_TYPE_MARKER_RECORDED)
                .extracting(
                        event -> event.getUserMetadata().getSummary().getData().toStringUtf8())
                .containsExactly(
                        "\"Count the first attempt\"",
                        "\"Check the original\"",
                        "\"Render and store all sizes\"",
                        "\"Mark the photo complete\"",
                        "\"Append the event\"");
    }
}
