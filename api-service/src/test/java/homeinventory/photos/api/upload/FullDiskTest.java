package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.api.limits.UploadLimits;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.photos.PhotoCatalogue;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.mock.web.MockHttpServletRequest;

/** A disk without room, which on Linux is a device: each write to it fails as on a real one. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "there is no /dev/full")
class FullDiskTest {
    private static final Path FULL = Path.of("/dev/full");

    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();

    @Test
    void an_upload_that_finds_no_room_is_told_when_to_come_back_and_leaves_nothing_behind() {
        StoreOriginal store = new StoreOriginal(
                api.bean(ReceiveFile.class),
                api.bean(ProbePhoto.class),
                api.bean(UploadLimits.class),
                full(api.bean(BlobStore.class)));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContentType("multipart/form-data; boundary=" + MultipartBody.BOUNDARY);
        request.setContent(MultipartBody.ofFile("sofa.jpg", SamplePhotos.jpeg(64, 48)));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store.store(
                        api.bean(PhotoCatalogue.class).newId(),
                        new PhotoOwner(workspace, PhotoType.ITEM, UUID.randomUUID()),
                        request))
                .satisfies(problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(503);
                    assertThat(problem.getBody().getType()).hasToString("/problems/storage-full");
                    assertThat(problem.getBody().getDetail()).contains("no room");
                    assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("60");
                    assertThat(problem).rootCause().hasMessageContaining("No space left on device");
                });
        assertThat(api.stored(workspace)).isEmpty();
    }

    /** The real store, but for where the bytes of an upload go. */
    private static BlobStore full(BlobStore real) {
        return proxy(BlobStore.class, real, "begin", begun -> {
            BlobStore.Upload upload = (BlobStore.Upload) begun;
            return proxy(BlobStore.Upload.class, upload, "file", file -> {
                Files.deleteIfExists((Path) file);
                return Files.createSymbolicLink((Path) file, FULL);
            });
        });
    }

    @FunctionalInterface
    private interface Change {
        Object apply(Object result) throws Exception;
    }

    private static <T> T proxy(Class<T> type, T real, String method, Change change) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, called, arguments) -> {
                    Object result = called.invoke(real, arguments);
                    return called.getName().equals(method) ? change.apply(result) : result;
                }));
    }
}
