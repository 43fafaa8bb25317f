package homeinventory.photos.api;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.photos.ThumbnailProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole API on a random loopback port. */
public final class TestApi implements AutoCloseable {

    /** Nothing listens there: Temporal is unreachable. */
    public static final String NO_TEMPORAL = "127.0.0.1:1";

    private static final byte[] SMALL_PHOTO = SamplePhotos.jpeg(64, 48);

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
     * @param properties more properties, for example {@code photos.max-bytes=1MB}
     */
    public static TestApi start(String[] datasource, Path storage, String temporalAddress, String... properties) {
        List<String> arguments = new ArrayList<>();
        Stream.of(datasource).forEach(property -> arguments.add("--" + property));
        arguments.add("--server.port=0");
        arguments.add("--storage.dir=" + storage);
        arguments.add("--spring.temporal.connection.target=" + temporalAddress);
        if (temporalAddress.equals(NO_TEMPORAL)) {
            // The dispatcher locks a photo's row while it tries to start the workflow; tests that change the row would
            // wait.
            arguments.add("--photos.temporal.start-timeout=100ms");
        }
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

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
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

    public Answer postJson(String path, String json) {
        return send(request(path, "Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Sends a multipart body. */
    public Answer upload(String path, byte[] multipart, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + MultipartBody.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(multipart)));
    }

    /** Sends the head of an upload over a new socket. The caller writes the multipart body. */
    public Socket beginUpload(String path, int bodyBytes) throws IOException {
        Socket client = new Socket(address().getAddress(), port());
        client.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + bodyBytes
                                + "\r\nContent-Type: multipart/form-data; boundary=" + MultipartBody.BOUNDARY
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return client;
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

    public static WorkspaceId newWorkspace() {
        return new WorkspaceId(UUID.randomUUID());
    }

    /** The upload path for a new item of a workspace. */
    public static String uploadPath(WorkspaceId workspaceId) {
        return uploadPath(workspaceId, PhotoType.ITEM, UUID.randomUUID());
    }

    public static String uploadPath(WorkspaceId workspaceId, PhotoType type, UUID ownerId) {
        return "/api/v1/workspaces/%s/%ss/%s/photos".formatted(workspaceId, type.wireName(), ownerId);
    }

    /** The paths of all files and folders of a workspace in storage, also temporary ones. */
    public List<String> stored(WorkspaceId workspaceId) {
        Path folder = storage.resolve(workspaceId.toString());
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of(); // removed since it was looked for
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }

    /** How many photos of a workspace have a row. */
    public int rows(WorkspaceId workspaceId) {
        return bean(JdbcClient.class)
                .sql("SELECT count(*) FROM warehouse.photos WHERE workspace_id = ?")
                .param(workspaceId.value())
                .query(Integer.class)
                .single();
    }

    /** Uploads a small photo. */
    public Answer uploadPhoto(WorkspaceId workspaceId) {
        return upload(uploadPath(workspaceId), MultipartBody.ofFile("sofa.jpg", SMALL_PHOTO));
    }

    /** Marks an uploaded photo complete, as a worker would. The content of each thumbnail is the name of its size. */
    public void complete(Answer uploaded) {
        PhotoId photoId = PhotoId.of(uploaded.field("id"));
        WorkspaceId workspaceId = WorkspaceId.of(uploaded.field("workspace_id"));
        int generation = startProcessing(photoId);
        Map<ThumbnailSize, String> keys = new EnumMap<>(ThumbnailSize.class);
        for (ThumbnailSize size : ThumbnailSize.values()) {
            String key = BlobKeys.thumbnail(workspaceId, photoId, generation, size, "webp");
            putBlob(key, size.wireName().getBytes(StandardCharsets.UTF_8));
            keys.put(size, key);
        }
        bean(ThumbnailProgress.class)
                .complete(
                        photoId,
                        generation,
                        new GeneratedThumbnails(
                                Objects.requireNonNull(keys.get(ThumbnailSize.SMALL)),
                                Objects.requireNonNull(keys.get(ThumbnailSize.MEDIUM)),
                                Objects.requireNonNull(keys.get(ThumbnailSize.LARGE)),
                                "XRgODZpwd4eBiIiHiHiIh3iACPeI"));
    }

    /** Marks an uploaded photo failed, as a worker would. */
    public void fail(Answer uploaded, String error) {
        PhotoId photoId = PhotoId.of(uploaded.field("id"));
        bean(ThumbnailProgress.class).fail(photoId, startProcessing(photoId), error);
    }

    private int startProcessing(PhotoId photoId) {
        int generation = bean(JdbcClient.class)
                .sql("SELECT generation FROM warehouse.photos WHERE id = ?")
                .param(photoId.value())
                .query(Integer.class)
                .single();
        bean(ThumbnailProgress.class).start(photoId, generation);
        return generation;
    }

    private void putBlob(String key, byte[] content) {
        try {
            bean(BlobStore.class).put(key, content);
        } catch (IOException e) {
            throw new UncheckedIOException("could not store " + key, e);
        }
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
