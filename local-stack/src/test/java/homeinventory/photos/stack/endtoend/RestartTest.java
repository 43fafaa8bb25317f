package homeinventory.photos.stack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.stack.endtoend.EventReader.Event;
import homeinventory.photos.stack.invariants.Invariants;
import homeinventory.photos.stack.postgres.PreparedHome;
import homeinventory.photos.stack.state.Command;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** A stack finishes what the previous stack on the same folder was doing when it ended. */
class RestartTest {
    private static final int BACKLOG = 8;
    private static final byte[] LARGE = SamplePhotos.jpeg(8192, 8192);

    @TempDir
    Path folder;

    @Test
    void photos_that_were_being_processed_are_finished_after_a_stop_and_after_a_kill() throws Exception {
        Path home = folder.resolve("home");
        PreparedHome.copyTo(home);
        List<JsonNode> uploaded = new ArrayList<>();

        Stack first = Stack.start(home);
        PhotoClient photos = first.client();
        uploaded.addAll(uploadUntilOneIsProcessed(photos));
        List<ProcessHandle> stopped = first.children();
        assertThat(photos.having("complete", uploaded))
                .as("some photos are unfinished")
                .hasSizeLessThan(BACKLOG);
        first.process().terminate();
        assertThat(stopped).noneMatch(ProcessHandle::isAlive);
        assertThat(first.process().errors()).isEmpty();

        Stack second = Stack.start(home);
        photos = photos.at(second.client().server());
        assertAllCompleteWithOneEventEach(photos, uploaded);
        uploaded.addAll(uploadUntilOneIsProcessed(photos));
        List<ProcessHandle> orphans = second.children();
        assertThat(photos.having("complete", uploaded))
                .as("some photos are unfinished")
                .hasSizeLessThan(2 * BACKLOG);
        second.process().kill();
        assertThat(orphans).allMatch(ProcessHandle::isAlive);

        try (Stack third = Stack.start(home)) {
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            photos = photos.at(third.client().server());
            assertAllCompleteWithOneEventEach(photos, uploaded);
            assertThat(new Invariants(third.environment())
                            .check(photos.acknowledged())
                            .lines())
                    .isEmpty();
        }
    }

    /** The backup of a whole stack that docs/operations.md describes. */
    @Test
    @Tag("chaos")
    void a_stack_on_a_copied_folder_continues_where_the_stopped_one_ended() throws Exception {
        Path home = folder.resolve("home");
        Path copy = folder.resolve("copy");
        PreparedHome.copyTo(home);
        List<JsonNode> uploaded;
        PhotoClient photos;
        try (Stack first = Stack.start(home)) {
            photos = first.client();
            uploaded = uploadUntilOneIsProcessed(photos);
        }
        Command.copy(home, copy);
        FileSystemUtils.deleteRecursively(home);

        try (Stack second = Stack.start(copy)) {
            photos = photos.at(second.client().server());
            assertAllCompleteWithOneEventEach(photos, uploaded);
            assertThat(new Invariants(second.environment())
                            .check(photos.acknowledged())
                            .lines())
                    .isEmpty();
            assertThat(WorkflowHistory.find(second.temporalAddress(), "WorkflowType = 'ThumbnailWorkflow'"))
                    .hasSize(BACKLOG);
        }
    }

    private static List<JsonNode> uploadUntilOneIsProcessed(PhotoClient photos) {
        List<JsonNode> uploaded = photos.uploadAtOnce(BACKLOG, LARGE);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !photos.having("processing", uploaded).isEmpty());
        return uploaded;
    }

    private static void assertAllCompleteWithOneEventEach(PhotoClient photos, List<JsonNode> uploaded) {
        EventReader events = photos.events("0");
        for (JsonNode photo : uploaded) {
            photos.await(photo, "complete");
            events.await("photo.thumbnail_ready", PhotoClient.id(photo));
            assertThat(events.of(PhotoClient.id(photo)))
                    .extracting(Event::type)
                    .containsExactly("photo.thumbnail_ready");
        }
        assertThat(photos.photos()).hasSize(uploaded.size());
    }
}
