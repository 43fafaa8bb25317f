package homeinventory.photos.store.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobPathTest {

    private final BlobPath paths = new BlobPath(Path.of("/storage"));

    @Test
    void the_keys_of_the_service_are_paths_below_the_root() {
        WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
        PhotoId photo = new PhotoId(UUID.randomUUID());

        assertThat(paths.of(BlobKeys.original(workspace, photo, "jpg")))
                .isEqualTo(Path.of("/storage/" + workspace + "/" + photo + "/original.jpg"));
        assertThat(paths.of(BlobKeys.thumbnail(workspace, photo, 2, ThumbnailSize.SMALL, "webp")))
                .isEqualTo(Path.of("/storage/" + workspace + "/" + photo + "/2/small.webp"));
    }

    @Test
    void a_path_gives_its_key_back() {
        assertThat(paths.key(paths.of("w/p/1/small.webp"))).isEqualTo("w/p/1/small.webp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "..",
                "../x",
                "a/../b",
                "a/..",
                ".",
                "./a",
                "a/./b",
                "a//b",
                "a/",
                ".hidden",
                "a/.upload-1.part",
                "a..b",
                "a.",
                "a\\b",
                "C:\\x",
                "a\0b",
                "a\nb",
                "a b",
                "a\u001bb",
                "ä",
                "a/\u202e",
                "~",
                "%2e%2e/x"
            })
    void whatever_could_lead_elsewhere_is_no_key(String key) {
        assertThatThrownBy(() -> paths.of(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no storage key");
    }

    @Test
    void a_key_fits_its_column() {
        assertThat(paths.of("k".repeat(500))).isEqualTo(Path.of("/storage", "k".repeat(500)));
        assertThatThrownBy(() -> paths.of("k".repeat(501))).isInstanceOf(IllegalArgumentException.class);
    }
}
