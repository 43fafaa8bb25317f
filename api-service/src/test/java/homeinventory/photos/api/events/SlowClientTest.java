package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.NewPhoto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SlowClientTest {

    /** Together more than what the two sockets hold, some megabytes. */
    private static final int EVENTS = 120;

    private static final String LONG_ERROR = "x".repeat(100_000);

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    @AutoClose
    static final EventApi api = EventApi.start(database, "server.tomcat.connection-timeout=1s");

    private final EventLogFixture log = new EventLogFixture(api);

    @Test
    void a_client_that_does_not_read_is_dropped_and_the_others_go_on() throws IOException {
        NewPhoto photo = log.newPhoto();
        try (Socket deaf = new Socket();
                TestStream other = api.follow(photo.workspaceId())) {
            deaf.setReceiveBufferSize(1024);
            deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), api.port()));
            request(deaf, photo);
            await().until(() -> api.metric("photos.events.streams") == 2);

            for (int generation = 1; generation <= EVENTS; generation++) {
                log.appendFailed(photo, generation, LONG_ERROR);
            }

            other.awaitEvents(EVENTS);
            assertThat(other.ids())
                    .isEqualTo(LongStream.rangeClosed(1, EVENTS).boxed().toList());
            await().until(() -> api.metric("photos.events.streams") == 1);
            assertThat(api.metric("photos.events.dropped")).isEqualTo(1);

            log.append(photo, 1, 1);
            other.awaitEvents(EVENTS + 1);
        }
    }

    private static void request(Socket socket, NewPhoto photo) throws IOException {
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .formatted(api.events(photo.workspaceId()).getPath())
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
