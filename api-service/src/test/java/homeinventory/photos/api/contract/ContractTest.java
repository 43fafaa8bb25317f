package homeinventory.photos.api.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Schemathesis asks the running API some hundred things that its OpenAPI document allows or forbids. Each answer must be
 * one that the document lists for the operation: status, media type and schema; and none may be a server error.
 */
class ContractTest {
    private static final int PHOTOS = 30;

    @TempDir
    private static Path storage;

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final WorkspaceId workspace = TestApi.newWorkspace();

    @Test
    void every_answer_is_one_that_the_document_lists_and_none_is_a_server_error(@TempDir Path folder) throws Exception {
        Schemathesis schemathesis = Schemathesis.find();
        try (TestApi api = TestApi.start(database.properties(), storage, TestApi.NO_TEMPORAL)) {
            configure(folder, uploadPhotos(api));

            Schemathesis.Report report = schemathesis.run(api.uri("/v3/api-docs"), folder);

            assertThat(report.status()).as(report.text()).isZero();
            System.out.println(report.text());
        }
    }

    /** A third of them each pending, complete and failed. */
    private List<String> uploadPhotos(TestApi api) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < PHOTOS; i++) {
            Answer photo = api.uploadPhoto(workspace);
            switch (i % 3) {
                case 0 -> api.complete(photo);
                case 1 -> api.fail(photo, "Out of luck.");
                default -> {}
            }
            ids.add(photo.field("id"));
        }
        return ids;
    }

    private void configure(Path folder, List<String> photos) throws IOException {
        try (var template = ContractTest.class.getResourceAsStream("/schemathesis.toml")) {
            assertThat(template).isNotNull();
            String ids = photos.stream().map(id -> '"' + id + '"').collect(joining(", "));
            Files.writeString(
                    folder.resolve("schemathesis.toml"),
                    new String(template.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("\"WORKSPACE\"", "\"" + workspace + "\"")
                            .replace("[PHOTOS]", "[" + ids + "]"));
        }
    }
}
