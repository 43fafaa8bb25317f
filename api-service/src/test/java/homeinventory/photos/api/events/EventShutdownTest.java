package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.NewPhoto;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class EventShutdownTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    @Test
    void streams_end_when_the_server_stops_and_do_not_hold_it_up(CapturedOutput output) throws IOException {
        List<TestStream> streams = new ArrayList<>();
        try (EventApi api =
                EventApi.start(database, "logging.level.org.springframework.boot.tomcat.GracefulShutdown=info")) {
            NewPhoto photo = new EventLogFixture(api).newPhoto();
            for (int i = 0; i < 20; i++) {
                streams.add(api.follow(photo.workspaceId()));
            }
            streams.forEach(stream -> stream.awaitText("\n\n"));
        }

        // A request that did not end would be aborted after the time that a stop gives it.
        assertThat(output).contains("Graceful shutdown complete").doesNotContain("Graceful shutdown aborted");
        for (TestStream stream : streams) {
            stream.awaitEnd();
            assertThat(stream.text()).endsWith("id: 0\n\n");
            stream.close();
        }
    }
}
