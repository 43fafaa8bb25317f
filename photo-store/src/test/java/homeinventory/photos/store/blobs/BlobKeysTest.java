package homeinventory.photos.store.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobKeysTest {

    @Test
    void a_photos_keys_are_in_its_folder_and_well_formed() {
        WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
        PhotoId photo = new PhotoId(UUID.randomUUID());

        assertThat(BlobKeys.requireKey(BlobKeys.original(workspace, photo, "jpg")))
                .isEqualTo(workspace + "/" + photo + "/original.jpg");
        assertThat(BlobKeys.requireKey(BlobKeys.thumbnail(workspace, photo, 2, ThumbnailSize.SMALL, "webp")))
                .isEqualTo(workspace + "/" + photo + "/2/small.webp");
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
    void a_name_that_could_lead_out_of_the_folder_is_no_key(String key) {
        assertThatThrownBy(() -> BlobKeys.requireKey(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no storage key");
    }

    @Test
    void a_key_fits_its_column() {
        assertThat(BlobKeys.isKey("k".repeat(500))).isTrue();
        assertThat(BlobKeys.isKey("k".repeat(501))).isFalse();
    }
}
