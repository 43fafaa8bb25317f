package homeinventory.photos.worker.webhooks;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import homeinventory.photos.store.webhooks.ReceiverUrl;
import homeinventory.photos.store.webhooks.WebhookSecret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's server on loopback, which answers as it is told and else 204. */
final class Receiver implements AutoCloseable {

    /** What came. */
    record Request(String path, String id, String timestamp, String signatures, String contentType, String body) {

        /** Whether one of the signatures was made with a secret, as a receiver finds out by itself. */
        boolean isSignedWith(WebhookSecret secret) {
            byte[] key = Base64.getDecoder().decode(secret.text().replace("whsec_", ""));
            return List.of(signatures.split(" ")).contains("v1," + hmac(key, id + "." + timestamp + "." + body));
        }

        private static String hmac(byte[] key, String text) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            } catch (java.security.GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<HttpHandler> answers = new LinkedBlockingQueue<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getRequestHeaders();
            requests.add(new Request(
                    exchange.getRequestURI().toString(),
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    headers.getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            HttpHandler answer = answers.poll();
            if (answer == null) {
                exchange.sendResponseHeaders(204, -1);
            } else {
                answer.handle(exchange);
            }
        }
    }

    ReceiverUrl url() {
        return ReceiverUrl.of("http://127.0.0.1:" + server.getAddress().getPort() + "/hook?from=photos");
    }

    /** What the next request is answered. */
    Receiver then(HttpHandler answer) {
        answers.add(answer);
        return this;
    }

    Receiver then(int status) {
        return then(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The receiver no longer listens. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
