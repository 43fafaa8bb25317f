package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.WorkspaceId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "sofa.jpg, sofa.jpg",
        "Wohnzimmer – Sofa für Oma.jpg, Wohnzimmer – Sofa für Oma.jpg",
        "../../etc/passwd, passwd",
        "/var/tmp/x.png, x.png",
        "C:\\Users\\me\\sofa.jpg, sofa.jpg",
        "mixed\\up/name.jpg, name.jpg",
        "'  sofa.jpg ', sofa.jpg",
        "ソファー.jpg, ソファー.jpg",
        "👨‍👩‍👧.jpg, 👨‍👩‍👧.jpg"
    })
    void folders_are_removed_and_readable_characters_stay(String claimed, String cleaned) {
        assertThat(FileName.clean(claimed, "fallback")).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource({
        "'so\u0000fa\u0007.jpg', sofa.jpg",
        "'so\r\nfa.jpg', sofa.jpg",
        "'so\u2028fa.jpg', sofa.jpg",
        "'invoice\u202Egpj.exe', invoicegpj.exe",
        "'so\uD800fa.jpg', sofa.jpg"
    })
    void invisible_characters_and_those_that_change_the_direction_of_text_are_removed(String claimed, String cleaned) {
        assertThat(FileName.clean(claimed, "fallback")).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ".", "..", "folder/", "\u0000"})
    void an_empty_name_is_replaced(String claimed) {
        assertThat(FileName.clean(claimed, "photo.jpg")).isEqualTo("photo.jpg");
        assertThat(FileName.clean(null, "photo.jpg")).isEqualTo("photo.jpg");
    }

    @Test
    void a_long_name_is_shortened_before_its_extension_and_between_characters() {
        assertThat(FileName.clean("🛋".repeat(300) + ".jpeg", "fallback")).isEqualTo("🛋".repeat(125) + ".jpeg");
        assertThat(FileName.clean("🛋".repeat(300) + ".jpg", "fallback")).isEqualTo("🛋".repeat(125) + ".jpg");
        assertThat(FileName.clean("a." + "b".repeat(300), "fallback")).isEqualTo("a." + "b".repeat(253));
    }

    @Test
    void a_hostile_name_reaches_neither_the_key_nor_the_row() {
        TestApi api = SharedApi.get();
        WorkspaceId workspace = TestApi.newWorkspace();

        Answer answer = api.upload(
                TestApi.uploadPath(workspace),
                MultipartBody.ofFile("../../../es\u202Ecape.jpg", SamplePhotos.jpeg(64, 48)));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.field("file_name")).isEqualTo("escape.jpg");
        assertThat(api.stored(workspace)).isEqualTo(List.of(answer.field("id"), answer.field("id") + "/original.jpg"));
    }

    @Test
    void the_extended_parameter_of_rfc_8187_is_read() {
        TestApi api = SharedApi.get();

        Answer answer = api.upload(
                TestApi.uploadPath(TestApi.newWorkspace()),
                new MultipartBody()
                        .part(
                                "Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''caf%C3%A9.jpg",
                                SamplePhotos.jpeg(64, 48))
                        .end());

        assertThat(answer.field("file_name")).isEqualTo("café.jpg");
    }
}
