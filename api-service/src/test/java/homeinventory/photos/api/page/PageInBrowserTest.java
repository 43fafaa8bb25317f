package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.PhotoCatalogue;
import homeinventory.photos.store.photos.PhotoQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a person uses it, in a real browser; the test is the worker. */
class PageInBrowserTest {

    @TempDir
    static Path folder;

    @AutoClose
    static Browser browser;

    @AutoClose
    static TestDatabase database;

    @AutoClose
    static TestApi api;

    static HandWorker worker;

    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final UUID item = UUID.randomUUID();

    @BeforeAll
    static void start() {
        browser = Browser.start();
        database = TestDatabase.create();
        api = TestApi.start(database.properties(), folder.resolve("storage"), TestApi.NO_TEMPORAL);
        worker = new HandWorker(api);
    }

    @BeforeEach
    void open() {
        browser.resize(1280, 900);
        browser.open(api.uri("/?workspace=" + workspace + "&item=" + item));
        browser.find("#connection[data-state=live]");
    }

    @Test
    void an_uploaded_photo_appears_at_once_and_its_thumbnail_when_it_is_ready() throws Exception {
        choose(file("kitchen.jpg", SamplePhotos.jpeg(1200, 900)));
        browser.awaitText(".photo[data-state=pending] .name", "kitchen.jpg");

        worker.start(photo());
        worker.complete(photo());

        browser.awaitText(".photo[data-state=complete] .state", "complete");
        await().until(() -> browser.evaluate("return document.querySelector('.photo img').naturalWidth")
                .equals(400L));
        browser.awaitText("#announcer", "kitchen.jpg is complete");
        assertThat(browser.count(".photo")).isEqualTo(1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_failed_photo_says_why_and_can_be_retried() throws Exception {
        choose(file("sofa.png", SamplePhotos.png(300, 400)));
        browser.find(".photo[data-state=pending]");
        worker.start(photo());
        worker.fail(photo(), "The photo is cut off. Upload it again.");

        browser.awaitText(".photo[data-state=failed] .error", "The photo is cut off. Upload it again.");
        browser.awaitText(".photo .attempts", "1 attempt");
        browser.find(".photo .retry").click();

        browser.find(".photo[data-state=pending]");
        assertThat(photo().generation()).isEqualTo(2);
        worker.start(photo());
        worker.complete(photo());
        browser.find(".photo[data-state=complete] img[src*='/thumbnails/2/']");
    }

    @Test
    void a_photo_between_two_attempts_says_when_the_next_one_is() throws Exception {
        choose(file("lamp.jpg", SamplePhotos.jpeg(640, 480)));
        browser.find(".photo[data-state=pending]");
        worker.start(photo());
        worker.failOnce(photo(), "The storage did not answer.", Instant.now().plusSeconds(60));

        browser.awaitText(".photo[data-state=processing] .attempts", "1 attempt, next at");
        browser.awaitText(".photo .error", "The storage did not answer.");
    }

    @Test
    void a_refused_file_says_why_beside_its_name() throws Exception {
        choose(file("notes.jpg", "not a photo".getBytes(StandardCharsets.UTF_8)));

        browser.awaitText(".upload .name", "notes.jpg");
        browser.awaitText(".upload .problem", "JPEG, PNG or WebP");
        browser.find(".upload .dismiss").click();
        await().until(() -> browser.count(".upload") == 0);
        assertThat(browser.count(".photo")).isZero();
    }

    @Test
    void a_photo_is_deleted_when_the_user_confirms() throws Exception {
        choose(file("lamp.jpg", SamplePhotos.jpeg(64, 64)));
        browser.find(".photo .delete").click();
        browser.acceptDialog();

        await().until(() -> browser.count(".photo") == 0);
        assertThat(photos()).isEmpty();
    }

    @Test
    void the_list_is_loaded_page_by_page_newest_first() throws Exception {
        for (int i = 1; i <= 30; i++) {
            upload("photo-" + i + ".jpg", SamplePhotos.jpeg(32, 32));
        }
        open();
        browser.awaitText(".photo:first-child .name", "photo-30.jpg");
        await().until(() -> browser.count(".photo") == 24);

        browser.find("#more").click();
        await().until(() -> browser.count(".photo") == 30);
        browser.awaitText(".photo:last-child .name", "photo-1.jpg");
        assertThat(browser.find("#more").isDisplayed()).isFalse();
    }

    @Test
    void a_photo_that_someone_else_uploads_appears_when_it_is_ready() throws Exception {
        upload("garden.jpg", SamplePhotos.jpeg(600, 400));
        worker.start(photo());
        worker.complete(photo());

        browser.awaitText(".photo[data-state=complete] .name", "garden.jpg");
    }

    @Test
    void nothing_is_cut_off_on_a_narrow_screen() throws Exception {
        upload("a-photo-with-a-very-long-name-without-any-space-in-it-at-all.jpg", SamplePhotos.jpeg(900, 1200));
        upload("sofa.jpg", SamplePhotos.jpeg(1200, 900));
        worker.start(photos().getFirst());
        worker.start(photos().getLast());
        worker.complete(photos().getFirst());
        worker.fail(photos().getLast(), "The photo is cut off after 12 of 48 rows. Upload it again.");
        browser.find(".photo[data-state=failed]");
        browser.find(".photo[data-state=complete]");

        for (int width : List.of(320, 1280)) {
            browser.resize(width, 900);
            for (String scheme : List.of("light", "dark")) {
                browser.prefer(scheme);
                browser.screenshot("page-" + width + "-" + scheme);
            }
            assertThat(browser.evaluate(
                            "const page = document.documentElement; return page.scrollWidth - page.clientWidth"))
                    .as("pixels cut off at a width of %d", width)
                    .isEqualTo(0L);
        }
    }

    private void choose(Path file) {
        browser.find("#files").sendKeys(file.toAbsolutePath().toString());
    }

    private static Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private void upload(String name, byte[] content) {
        String path = TestApi.uploadPath(workspace, PhotoType.ITEM, item);
        assertThat(api.upload(path, MultipartBody.ofFile(name, content)).status())
                .isEqualTo(201);
    }

    private Photo photo() {
        await().atMost(Duration.ofSeconds(20)).until(() -> photos().size() == 1);
        return photos().getFirst();
    }

    private List<Photo> photos() {
        return api.bean(PhotoCatalogue.class)
                .list(new PhotoQuery(workspace, null, null, null, null, 100))
                .photos();
    }
}
