package homeinventory.photos.store.photos;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.model.WorkspaceId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPhotoTest {

    @Test
    void a_file_name_fits_its_column() {
        assertThat(named("n".repeat(255)).fileName()).hasSize(255);

        assertThatThrownBy(() -> named("n".repeat(256)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("has 256 characters", "expected 1 to 255");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "so\0fa.jpg"})
    void a_file_name_that_cannot_be_stored_is_refused(String name) {
        assertThatThrownBy(() -> named(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_photo_has_at_least_one_byte_and_one_pixel() {
        assertThatThrownBy(() -> sized(0, 1, 1)).hasMessageContaining("has 0 bytes and 1 x 1 pixels");
        assertThatThrownBy(() -> sized(1, 0, 1)).hasMessageContaining("has 1 bytes and 0 x 1 pixels");
        assertThatThrownBy(() -> sized(1, 1, -1)).hasMessageContaining("has 1 bytes and 1 x -1 pixels");
    }

    @Test
    void a_page_has_room_for_at_least_one_photo() {
        WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());

        assertThatThrownBy(() -> new PhotoQuery(workspace, null, null, null, null, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit is 0, expected 1 or more");
    }

    private static NewPhoto named(String fileName) {
        NewPhoto photo = aPhoto().build();
        return new NewPhoto(
                photo.id(),
                photo.workspaceId(),
                photo.type(),
                photo.ownerId(),
                photo.originalKey(),
                fileName,
                photo.contentType(),
                photo.byteSize(),
                photo.width(),
                photo.height(),
                photo.sha256());
    }

    private static NewPhoto sized(long byteSize, int width, int height) {
        NewPhoto photo = aPhoto().build();
        return new NewPhoto(
                photo.id(),
                photo.workspaceId(),
                photo.type(),
                photo.ownerId(),
                photo.originalKey(),
                photo.fileName(),
                photo.contentType(),
                byteSize,
                width,
                height,
                photo.sha256());
    }
}
