package homeinventory.photos.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.keys.KeyRole;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RevokedStreamTest {

    @AutoClose
    private static final KeyedApi keyed =
            new KeyedApi("auth.mode=api-key", "auth.stream-check-interval=50ms", "photos.events.heartbeat=100ms");

    @AutoClose
    private static final HttpClient http = HttpClient.newHttpClient();

    @Test
    @Timeout(20)
    void an_open_stream_ends_soon_after_its_key_is_revoked_and_others_go_on() throws Exception {
        WorkspaceId workspace = TestApi.newWorkspace();
        String key = keyed.key(workspace, KeyRole.MEMBER);
        String other = keyed.key(workspace, KeyRole.MEMBER);
        try (BufferedReader stream = follow(workspace, KeyedApi.bearer(key));
                BufferedReader others = follow(workspace, KeyedApi.bearer(other))) {
            readComments(stream, 3);

            keyed.revoke(key);

            assertThat(stream.lines().count()).as("lines until its end").isPositive();
            readComments(others, 5);
        }
    }

    @Test
    @Timeout(20)
    void the_stream_of_a_browser_ends_soon_after_sign_out_and_the_stream_of_its_key_goes_on() throws Exception {
        WorkspaceId workspace = TestApi.newWorkspace();
        String key = keyed.key(workspace, KeyRole.MEMBER);
        String[] session = keyed.signIn(key);
        try (BufferedReader stream = follow(workspace, session);
                BufferedReader others = follow(workspace, KeyedApi.bearer(key))) {
            readComments(stream, 3);

            assertThat(keyed.signOut(session).status()).isEqualTo(204);

            assertThat(stream.lines().count()).as("lines until its end").isPositive();
            readComments(others, 5);
        }
    }

    /** Fails if the stream ends, or by the time limit of the test if it sends nothing. */
    private static void readComments(BufferedReader stream, int count) throws Exception {
        for (int comments = 0; comments < count; ) {
            String line = stream.readLine();
            assertThat(line).as("a line of a stream that goes on").isNotNull();
            if (line.startsWith(":")) {
                comments++;
            }
        }
    }

    private static BufferedReader follow(WorkspaceId workspace, String... headers) throws Exception {
        HttpResponse<InputStream> response = http.send(
                keyed.api
                        .request("/api/v1/workspaces/" + workspace + "/events", headers)
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }
}
