package homeinventory.photos.api;

import homeinventory.photos.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** One API without Temporal for all tests that use only new workspaces. Its photos stay pending. */
public final class SharedApi {

    /** The size limit of a photo, smaller than the default, so that tests of limits can be small. */
    public static final int MAX_BYTES = 1 << 20;

    private static final class Holder {
        private static final TestApi API = start();
    }

    private SharedApi() {}

    /** Started on first use and stopped with the JVM. */
    public static TestApi get() {
        return Holder.API;
    }

    private static TestApi start() {
        try {
            TestDatabase database = TestDatabase.create();
            Path storage = Files.createTempDirectory("shared-api");
            TestApi api =
                    TestApi.start(database.properties(), storage, TestApi.NO_TEMPORAL, "photos.max-bytes=" + MAX_BYTES);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                api.close();
                FileSystemUtils.deleteRecursively(storage.toFile());
            }));
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException("could not make a folder for the shared API", e);
        }
    }
}
