package homeinventory.photos.api;

import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole API on a random loopback port. */
public final class TestApi implements AutoCloseable {

    /** Nothing listens there: Temporal is unreachable. */
    public static final String NO_TEMPORAL = "127.0.0.1:1";

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path storage;

    private TestApi(ConfigurableApplicationContext context, Path storage) {
        this.context = context;
        this.storage = storage;
    }

    /**
     * Starts the API.
     *
     * @param datasource {@code spring.datasource.*} properties
     * @param properties further ones, such as {@code photos.max-bytes=1MB}
     */
    public static TestApi start(String[] datasource, Path storage, String temporalAddress, String... properties) {
        List<String> arguments = new ArrayList<>();
        Stream.of(datasource).forEach(property -> arguments.add("--" + property));
        arguments.add("--server.port=0");
        arguments.add("--storage.dir=" + storage);
        arguments.add("--spring.temporal.connection.target=" + temporalAddress);
        arguments.add("--spring.main.banner-mode=off");
        Stream.of(properties).forEach(property -> arguments.add("--" + property));
        return new TestApi(
                new SpringApplicationBuilder(ApiApplication.class)
                        .logStartupInfo(false)
                        .run(arguments.toArray(String[]::new)),
                storage);
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.noBody()));
    }

    /** Sends a multipart body. */
    public Answer upload(String path, byte[] multipart, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + MultipartBody.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(multipart)));
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + request.build(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    /** Where photos of a new item of a workspace are uploaded to. */
    public static String uploadPath(WorkspaceId workspaceId) {
        return uploadPath(workspaceId, PhotoType.ITEM, UUID.randomUUID());
    }

    public static String uploadPath(WorkspaceId workspaceId, PhotoType type, UUID ownerId) {
        return "/api/v1/workspaces/%s/%ss/%s/photos".formatted(workspaceId, type.wireName(), ownerId);
    }

    /** Every file in storage, temporary ones too. */
    public List<Path> storedFiles() {
        if (Files.notExists(storage)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(storage)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + storage, e);
        }
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
