package homeinventory.photos.api.access;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.keys.ApiKey;
import homeinventory.photos.store.keys.ApiKeys;
import homeinventory.photos.store.keys.KeyRole;
import homeinventory.photos.store.keys.NewKey;
import homeinventory.photos.store.keys.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** An API that asks for keys, and keys for it. */
public final class KeyedApi implements AutoCloseable {
    private static final byte[] PHOTO = MultipartBody.ofFile("sofa.jpg", SamplePhotos.jpeg(64, 48));

    private final TestDatabase database = TestDatabase.create();
    private final Path storage;
    public final TestApi api;

    public KeyedApi(String... properties) {
        try {
            storage = Files.createTempDirectory("keyed-api");
        } catch (IOException e) {
            throw new UncheckedIOException("could not make a folder for the API", e);
        }
        api = TestApi.start(database.properties(), storage, TestApi.NO_TEMPORAL, properties);
    }

    public String key(WorkspaceId workspace, KeyRole role) {
        return key(workspace, role, null);
    }

    public String key(WorkspaceId workspace, KeyRole role, @Nullable Instant expiresAt) {
        Secret secret = Secret.random("test_");
        keys().create(new NewKey(workspace, "a test", role, expiresAt), secret);
        return secret.text();
    }

    public void revoke(String key) {
        ApiKey found = keys().findValid(new Secret(key)).orElseThrow();
        keys().revoke(found.workspaceId(), found.id());
    }

    public Answer upload(WorkspaceId workspace, String key) {
        return api.upload(TestApi.uploadPath(workspace), PHOTO, bearer(key));
    }

    /** Signs a browser in and returns the headers of its requests. */
    public String[] signIn(String key) {
        Answer session = api.post("/api/v1/session", bearer(key));
        String cookie = Objects.requireNonNull(session.header("Set-Cookie"));
        return new String[] {
            "Cookie", cookie.substring(0, cookie.indexOf(';')), "X-CSRF-Token", session.field("csrf_token")
        };
    }

    public Answer signOut(String... session) {
        return api.send(api.request("/api/v1/session", session).DELETE());
    }

    public static String[] bearer(String key) {
        return new String[] {"Authorization", "Bearer " + key};
    }

    private ApiKeys keys() {
        return api.bean(ApiKeys.class);
    }

    @Override
    public void close() {
        api.close();
        database.close();
        FileSystemUtils.deleteRecursively(storage.toFile());
    }
}
