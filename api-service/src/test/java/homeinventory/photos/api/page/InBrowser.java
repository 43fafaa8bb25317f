package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.PhotoCatalogue;
import homeinventory.photos.store.photos.PhotoQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** The page in a real browser, with a new workspace. The test does the work of the worker. */
abstract class InBrowser {
    final SharedPage page = SharedPage.get();
    final Browser browser = page.browser();
    final TestApi api = page.api();
    final HandWorker worker = page.worker();
    final WorkspaceId workspace = TestApi.newWorkspace();
    final UUID item = UUID.randomUUID();

    @BeforeEach
    void open() {
        browser.resize(1280, 900);
        browser.emulate("prefers-color-scheme", "light");
        browser.open(api.uri(address()));
        browser.find("#connection[data-state=live]");
        browser.complaints();
    }

    /** The page's path and query. */
    final String address() {
        return "/?workspace=" + workspace + "&item=" + item;
    }

    final void choose(Path... files) {
        String paths = Arrays.stream(files).map(Path::toString).collect(Collectors.joining("\n"));
        browser.find("#files").sendKeys(paths);
    }

    final Path file(String name, byte[] content) throws IOException {
        return Files.write(page.folder().resolve(name), content);
    }

    /** Uploads a photo of the page's item, as another page would. */
    final Photo upload(String name, byte[] content) {
        String path = TestApi.uploadPath(workspace, PhotoType.ITEM, item);
        assertThat(api.upload(path, MultipartBody.ofFile(name, content)).status())
                .isEqualTo(201);
        return photos().getFirst();
    }

    /** Uploads a photo and makes its thumbnails. */
    final Photo uploadComplete(String name, byte[] content) throws Exception {
        Photo photo = upload(name, content);
        worker.start(photo);
        worker.complete(photo);
        return photo;
    }

    /** Uploads a photo that fails. */
    final Photo uploadFailed(String name, byte[] content, String error) {
        Photo photo = upload(name, content);
        worker.start(photo);
        worker.fail(photo, error);
        return photo;
    }

    /** Waits for the only photo of the workspace. */
    final Photo photo() {
        await().until(() -> photos().size() == 1);
        return photos().getFirst();
    }

    /** The workspace's photos, newest first. */
    final List<Photo> photos() {
        return api.bean(PhotoCatalogue.class)
                .list(new PhotoQuery(workspace, null, null, null, null, 100))
                .photos();
    }
}
