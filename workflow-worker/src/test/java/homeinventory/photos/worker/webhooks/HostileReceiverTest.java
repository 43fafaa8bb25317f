package homeinventory.photos.worker.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.webhooks.DeliveryOutcome;
import homeinventory.photos.store.webhooks.DeliveryState;
import homeinventory.photos.store.webhooks.ReceiverUrl;
import homeinventory.photos.store.webhooks.WebhookChange;
import io.temporal.client.WorkflowStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Receivers that cost more than they should, and those that must not be called. */
class HostileReceiverTest extends OnDeliveries {
    private static final DeliveryProperties IMPATIENT = WebhookFixture.properties(true, Duration.ofSeconds(1));

    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch connectionCutOff = new CountDownLatch(1);

    @Test
    void a_receiver_that_does_not_answer_is_cut_off_and_tried_again() throws IOException {
        reopen(IMPATIENT);
        receiver.then(exchange -> waitFor(10_000));

        firstAttemptFailsWith("The receiver did not answer within 1 s.");
    }

    /** Each byte comes before any timeout of the connection's; a status line would take about 11 s. */
    @Test
    void a_receiver_that_answers_byte_by_byte_is_cut_off_too() throws Exception {
        reopen(IMPATIENT);
        try (ServerSocket trickle = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerSlowly(trickle));
            webhooks.change(
                    new WebhookChange(ReceiverUrl.of("http://127.0.0.1:" + trickle.getLocalPort() + "/"), null, null));

            firstAttemptFailsWith("The receiver did not answer within 1 s.");
            assertThat(connectionCutOff.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_receiver_without_tls_is_distinguished_from_one_that_is_down() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerInTheClear(plain));
            webhooks.change(
                    new WebhookChange(ReceiverUrl.of("https://127.0.0.1:" + plain.getLocalPort() + "/"), null, null));

            firstAttemptFailsWith("The receiver's certificate or TLS is not accepted: ");
        }
    }

    @Test
    void an_answer_without_end_counts_by_its_status_and_is_not_read() throws IOException {
        reopen(IMPATIENT);
        receiver.then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(new byte[1 << 20]);
            }
        });

        assertThat(webhooks.deliver(webhooks.event())).isEqualTo(DeliveryOutcome.DELIVERED);

        assertThat(webhooks.delivery().lastStatus()).isEqualTo(200);
    }

    @Test
    void a_receiver_in_this_network_is_not_called_where_that_is_not_allowed() throws IOException {
        reopen(WebhookFixture.properties(false, Duration.ofSeconds(1)));

        firstAttemptFailsWith("The host 127.0.0.1 is not on the public internet.");
        assertThat(receiver.requests()).isEmpty();
    }

    private void firstAttemptFailsWith(String error) {
        WorkflowStub workflow = webhooks.start(webhooks.event());
        Awaitility.await().until(() -> webhooks.delivery().attempts() == 1);
        assertThat(webhooks.delivery().state()).isEqualTo(DeliveryState.PENDING);
        assertThat(webhooks.delivery().lastError()).startsWith(error);
        workflow.terminate("the test has seen enough");
    }

    private void answerSlowly(ServerSocket server) {
        try (Socket connection = server.accept()) {
            for (byte next : "HTTP/1.1 200 OK, but it takes its time\r\n".getBytes(StandardCharsets.US_ASCII)) {
                connection.getOutputStream().write(next);
                waitFor(300);
            }
        } catch (IOException cutOff) {
            connectionCutOff.countDown();
        }
    }

    private static void answerInTheClear(ServerSocket server) {
        try (Socket connection = server.accept()) {
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            connection.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitFor(int millis) {
        try {
            assertThat(never.await(millis, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
