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
import homeinventory.photos.store.blobs.StorageProperties;
import homeinventory.photos.store.photos.PhotoCatalogue;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.mock.web.MockHttpServletRequest;

/** On Linux, each write to this device fails as on a full disk. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "there is no /dev/full")
class FullDiskTest {
    private static final Path FULL = Path.of("/dev/full");

    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();

    @Test
    void an_upload_to_a_full_disk_is_answered_with_a_time_to_try_again_and_leaves_nothing_behind() {
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

    /** The real store, but each upload writes to the device. */
    private BlobStore full(BlobStore real) {
        return (BlobStore) Proxy.newProxyInstance(
                BlobStore.class.getClassLoader(), new Class<?>[] {BlobStore.class}, (_, called, arguments) -> {
                    Object result = called.invoke(real, arguments);
                    if (called.getName().equals("begin")) {
                        replaceTemporaryFile();
                    }
                    return result;
                });
    }

    private void replaceTemporaryFile() throws IOException {
        Path folder = api.bean(StorageProperties.class).dir().resolve(workspace.toString());
        Path temporary = folder.resolve(api.stored(workspace).getLast());
        Files.delete(temporary);
        Files.createSymbolicLink(temporary, FULL);
    }
}
