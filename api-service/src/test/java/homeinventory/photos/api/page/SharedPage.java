package homeinventory.photos.api.page;

import homeinventory.photos.api.TestApi;
import homeinventory.photos.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** One browser and one API for all tests of the page. Each test uses a new workspace. */
record SharedPage(Browser browser, TestApi api, HandWorker worker, Path folder) {
    private static @Nullable SharedPage page;

    /** Started on first use and stopped with the JVM. Without a browser the test is skipped; in CI it fails. */
    static synchronized SharedPage get() {
        if (page == null) {
            page = start();
        }
        return page;
    }

    private static SharedPage start() {
        Browser browser = Browser.start();
        try {
            Path folder = Files.createTempDirectory("shared-page");
            TestDatabase database = TestDatabase.create();
            TestApi api = TestApi.start(
                    database.properties(),
                    folder.resolve("storage"),
                    TestApi.NO_TEMPORAL,
                    "photos.events.reconnect-delay=200ms");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                browser.close();
                api.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return new SharedPage(browser, api, new HandWorker(api), folder);
        } catch (IOException e) {
            browser.close();
            throw new UncheckedIOException("could not make a folder for the tests of the page", e);
        }
    }
}
