package homeinventory.photos.stack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.stack.endtoend.EventReader.Event;
import homeinventory.photos.stack.postgres.PreparedHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a stack was doing when it ended is finished by the next one on the same folder. */
class RestartTest {
    private static final int PHOTOS = 4;

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
        first.process().terminate();
        assertThat(stopped).noneMatch(ProcessHandle::isAlive);
        assertThat(first.process().errors()).isEmpty();

        Stack second = Stack.start(home);
        photos = photos.at(second.client().server());
        assertAllCompleteWithOneEventEach(photos, uploaded);
        uploaded.addAll(uploadUntilOneIsProcessed(photos));
        List<ProcessHandle> orphans = second.children();
        second.process().kill();
        assertThat(orphans).allMatch(ProcessHandle::isAlive);

        try (Stack third = Stack.start(home)) {
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            photos = photos.at(third.client().server());
            assertAllCompleteWithOneEventEach(photos, uploaded);
        }
    }

    private static List<JsonNode> uploadUntilOneIsProcessed(PhotoClient photos) throws Exception {
        byte[] large = SamplePhotos.jpeg(6000, 4000);
        List<JsonNode> uploaded = new ArrayList<>();
        for (int i = 0; i < PHOTOS; i++) {
            uploaded.add(photos.upload(large));
        }
        Awaitility.await()
                .until(() -> uploaded.stream()
                        .map(photos::photo)
                        .map(PhotoClient::status)
                        .anyMatch("processing"::equals));
        assertThat(uploaded.stream().map(photos::photo).map(PhotoClient::status))
                .as("there must be something left to finish")
                .contains("processing");
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
