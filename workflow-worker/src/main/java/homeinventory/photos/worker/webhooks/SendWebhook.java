package homeinventory.photos.worker.webhooks;

import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.store.webhooks.DueDelivery;
import homeinventory.photos.store.webhooks.ForbiddenReceiverException;
import homeinventory.photos.store.webhooks.ReceiverAddresses;
import homeinventory.photos.worker.webhooks.DeliveryResult.Accepted;
import homeinventory.photos.worker.webhooks.DeliveryResult.Gone;
import homeinventory.photos.worker.webhooks.DeliveryResult.Rejected;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** One HTTP request to a receiver, as Standard Webhooks has it. */
final class SendWebhook implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SendWebhook.class);

    /** Bytes of an answer to read, so that its connection can be used again. They are discarded. */
    private static final int MAX_READ = 8 * 1024;

    private final ReceiverAddresses addresses;
    private final CloseableHttpClient http;
    private final Duration timeLimit;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("webhook-time-limit").factory());

    /** @param timeLimit from before a connection is made to the answer's status */
    SendWebhook(ReceiverAddresses addresses, int concurrency, Duration timeLimit, InstantSource clock) {
        this.addresses = addresses;
        this.http = ReceiverConnections.client(addresses, concurrency, timeLimit);
        this.timeLimit = timeLimit;
        this.clock = clock;
        timer.setRemoveOnCancelPolicy(true);
    }

    DeliveryResult send(DueDelivery delivery, DeliveryId id, String body) {
        try {
            // Gives the reason why a URL must not be called. The client checks the address again when it connects.
            addresses.of(delivery.url());
        } catch (ForbiddenReceiverException e) {
            return new Rejected(null, e.reason());
        }
        return send(request(delivery, id, body));
    }

    private HttpPost request(DueDelivery delivery, DeliveryId id, String body) {
        Instant now = clock.instant();
        HttpPost request = new HttpPost(delivery.url().uri().toASCIIString());
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", now.getEpochSecond());
        request.setHeader("webhook-signature", Signature.of(id.toString(), now, body, delivery.secrets()));
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return request;
    }

    private DeliveryResult send(HttpPost request) {
        // The client's own limits are for silence. A receiver that sends single bytes slowly would stay below them.
        Future<?> limit = timer.schedule(request::cancel, timeLimit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse answer = http.executeOpen(null, request, null);
            DeliveryResult result = result(answer.getCode());
            release(request, answer);
            return result;
        } catch (IOException e) {
            return new Rejected(null, request.isCancelled() ? tooSlow() : unreachable(e));
        } finally {
            limit.cancel(false);
        }
    }

    /** Only the status counts. A connection with a long answer is closed, any other one is used again. */
    private static void release(HttpPost request, ClassicHttpResponse answer) {
        try (answer) {
            HttpEntity entity = answer.getEntity();
            if (entity != null && entity.getContent().readNBytes(MAX_READ).length == MAX_READ) {
                request.cancel();
            }
        } catch (IOException e) {
            log.debug("the rest of an answer was not read", e);
        }
    }

    private static DeliveryResult result(int status) {
        if (status >= HttpStatus.SC_OK && status < HttpStatus.SC_REDIRECTION) {
            return new Accepted(status);
        }
        if (status == HttpStatus.SC_GONE) {
            return new Gone(status, "The receiver answered 410 Gone: it wants nothing any more.");
        }
        return new Rejected(
                status,
                status >= HttpStatus.SC_REDIRECTION && status < HttpStatus.SC_BAD_REQUEST
                        ? "The receiver answered " + status
                                + ", and redirects are not followed. Change the webhook's URL."
                        : "The receiver answered " + status + ".");
    }

    private String tooSlow() {
        return "The receiver did not answer within " + timeLimit.toSeconds() + " s.";
    }

    private static String unreachable(IOException failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return (failure instanceof SSLException
                        ? "The receiver's certificate or TLS is not accepted: "
                        : "The receiver could not be reached: ")
                + Objects.requireNonNullElse(
                        cause.getMessage(), cause.getClass().getSimpleName());
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        http.close();
    }
}
