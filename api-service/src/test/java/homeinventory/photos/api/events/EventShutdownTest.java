package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.NewPhoto;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class EventShutdownTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    @Test
    void streams_end_when_the_server_stops_and_do_not_hold_it_up() throws IOException {
        List<TestStream> streams = new ArrayList<>();
        long started;
        try (EventApi api = EventApi.start(database)) {
            NewPhoto photo = new EventLogFixture(api).newPhoto();
            for (int i = 0; i < 20; i++) {
                streams.add(api.follow(photo.workspaceId()));
            }
            streams.forEach(stream -> stream.awaitText("\n\n"));
            started = System.nanoTime();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(8));
        for (TestStream stream : streams) {
            stream.awaitEnd(Duration.ofSeconds(5));
            assertThat(stream.text()).endsWith("id: 0\n\n");
            stream.close();
        }
    }
}
