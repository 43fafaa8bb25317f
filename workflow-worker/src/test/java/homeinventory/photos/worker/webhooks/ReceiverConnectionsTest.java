package homeinventory.photos.worker.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.store.webhooks.ReceiverAddresses;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the client itself connects to, whatever was looked up before: a name may have come to mean another address since. */
class ReceiverConnectionsTest {

    @AutoClose
    private final Receiver receiver = new Receiver();

    ReceiverConnectionsTest() throws IOException {}

    @Test
    void an_address_that_must_not_be_called_is_never_connected_to() throws IOException {
        try (CloseableHttpClient client = client(false)) {
            assertThatThrownBy(() -> post(client))
                    .isInstanceOf(UnknownHostException.class)
                    .hasMessageContaining("not on the public internet");
        }

        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void an_address_that_may_be_called_is_connected_to() throws IOException {
        try (CloseableHttpClient client = client(true)) {
            assertThat(post(client)).isEqualTo(204);
        }

        assertThat(receiver.requests()).hasSize(1);
    }

    private static CloseableHttpClient client(boolean privateAllowed) {
        return ReceiverConnections.client(new ReceiverAddresses(privateAllowed), 1, Duration.ofSeconds(5));
    }

    private int post(CloseableHttpClient client) throws IOException {
        return client.execute(new HttpPost(receiver.url().uri()), answer -> answer.getCode());
    }
}
