package homeinventory.photos.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import homeinventory.photos.api.Answer;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiTest {
    private static final String METASCHEMA = "https://json-schema.org/draft/2020-12/schema";
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final TestApi api = SharedApi.get();
    private final JsonNode document = api.get("/v3/api-docs").json();
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final String photos = "/api/v1/workspaces/" + workspace + "/photos";

    @Test
    void every_route_is_described_and_no_other() {
        Set<String> routes = new TreeSet<>();
        api.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> {
                    for (String path : mapping.getPatternValues()) {
                        if (path.startsWith("/api/")) {
                            mapping.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method -> routes.add(method + " " + path.replaceAll(":[^/]+}", "}")));
                        }
                    }
                });
        Set<String> described = new TreeSet<>();
        operations(document).forEach(operation -> described.add(operation.method() + " " + operation.path()));

        assertThat(described).isEqualTo(routes).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void the_formats_are_those_that_the_engine_reads() {
        JsonNode schemas = document.path("components").path("schemas");

        assertThat(schemas.at("/Photo/properties/content_type/description").asString())
                .isEqualTo("By the file's content: image/jpeg, image/png or image/webp");
        assertThat(schemas.at("/PhotoUpload/properties/file/description").asString())
                .isEqualTo("A JPEG, PNG or WebP photo");
        assertThat(document.toString())
                .contains("Not a JPEG, PNG or WebP photo")
                .doesNotContain("{{");
    }

    @Test
    void every_operation_has_a_summary_a_name_of_its_own_and_all_its_path_parameters() {
        List<Operation> operations = operations(document);

        assertThat(operations)
                .extracting(operation -> operation.node().path("operationId").asString())
                .doesNotHaveDuplicates();
        for (Operation operation : operations) {
            assertThat(operation.node().path("summary").asString())
                    .as("summary of %s", operation)
                    .isNotEmpty();
            Set<String> declared = new TreeSet<>();
            operation.node().path("parameters").forEach(parameter -> {
                if (parameter.get("in").asString().equals("path")) {
                    declared.add(parameter.get("name").asString());
                    assertThat(parameter.get("required").asBoolean()).isTrue();
                }
            });
            assertThat(declared)
                    .isEqualTo(new TreeSet<>(PATH_PARAMETER
                            .matcher(operation.path())
                            .results()
                            .map(match -> match.group(1))
                            .toList()));
        }
    }

    @Test
    void every_operation_lists_its_problems_as_problem_json() {
        for (Operation operation : operations(document)) {
            JsonNode responses = operation.node().get("responses");
            assertThat(new ArrayList<>(responses.propertyNames()))
                    .as("responses of %s", operation)
                    .contains("400", "500", "503");
            responses.properties().forEach(response -> {
                if (response.getKey().charAt(0) >= '4') {
                    assertThat(response.getValue()
                                    .at("/content/application~1problem+json/schema/$ref")
                                    .asString())
                            .isEqualTo("#/components/schemas/Problem");
                    assertThat(response.getValue().get("description").asString())
                            .contains("/problems/");
                }
            });
        }
    }

    @Test
    void an_upload_lists_every_status_of_the_contract() {
        JsonNode responses = document.at("/paths")
                .get("/api/v1/workspaces/{workspace_id}/items/{item_id}/photos")
                .at("/post/responses");

        assertThat(new ArrayList<>(responses.propertyNames())).contains("201", "400", "413", "415", "422", "429");
        assertThat(responses.at("/429/headers/Retry-After").isMissingNode()).isFalse();
        assertThat(responses.at("/201/headers/Location").isMissingNode()).isFalse();
        assertThat(document.at("/paths")
                        .get("/api/v1/workspaces/{workspace_id}/items/{item_id}/photos")
                        .at("/post/requestBody/content/multipart~1form-data/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/PhotoUpload");
    }

    @Test
    void every_reference_resolves_and_every_schema_is_a_json_schema() {
        document.findValues("$ref")
                .forEach(reference -> assertThat(
                                document.at(reference.asString().substring(1)).isMissingNode())
                        .as("%s", reference)
                        .isFalse());

        var metaschema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of(METASCHEMA));
        document.at("/components/schemas")
                .forEach(schema -> assertThat(metaschema.validate(schema)).isEmpty());
    }

    @Test
    void answers_of_the_api_match_the_document() {
        Answer uploaded = api.uploadPhoto(workspace);
        assertMatches("Photo", uploaded);

        api.fail(uploaded, "Out of luck.");
        assertMatches("Photo", api.get(photos + "/" + uploaded.field("id")));
        assertMatches("PhotoAttempts", api.get(photos + "/" + uploaded.field("id") + "/attempts"));
        assertMatches("PhotoSummary", api.get(photos + "/summary"));
        assertMatches("PhotoFailures", api.get(photos + "/failures"));
        assertMatches("Photo", api.post(photos + "/" + uploaded.field("id") + "/thumbnails/retry"));
        api.complete(uploaded);
        assertMatches("Photo", api.get(photos + "/" + uploaded.field("id")));
        assertMatches("PhotoAttempts", api.get(photos + "/" + uploaded.field("id") + "/attempts"));
        assertMatches("PhotoSummary", api.get(photos + "/summary"));
        assertMatches("PhotoPage", api.get(photos));
        assertMatches("RetriedPhotos", api.post(photos + "/thumbnails/retry"));
        String selection = "{\"photo_ids\": [\"" + uploaded.field("id") + "\"]}";
        assertMatches("DeletedPhotos", api.postJson(photos + "/delete", selection));
        assertMatches("Session", api.get("/api/v1/session"));
        String keys = "/api/v1/workspaces/" + workspace + "/keys";
        assertMatches("Key", api.postJson(keys, "{\"name\": \"tv\", \"role\": \"member\"}"));
        assertMatches("Keys", api.get(keys));
        String webhooks = "/api/v1/workspaces/" + workspace + "/webhooks";
        Answer webhook = api.postJson(webhooks, "{\"url\": \"https://127.0.0.1/\"}");
        assertMatches("Webhook", webhook);
        assertMatches("Webhooks", api.get(webhooks));
        assertMatches("WebhookDelivery", api.post(webhooks + "/" + webhook.field("id") + "/ping"));
        assertMatches("WebhookDeliveryPage", api.get(webhooks + "/" + webhook.field("id") + "/deliveries"));
        String links = photos + "/" + api.uploadPhoto(workspace).field("id") + "/links";
        assertMatches("ThumbnailLink", api.postJson(links, "{\"size\": \"small\"}"));
        assertMatches("Problem", api.get(photos + "/" + UUID.randomUUID()));
    }

    @Test
    void an_undocumented_field_fails_the_check() {
        ObjectNode photo = (ObjectNode) api.uploadPhoto(workspace).json();
        photo.put("surprise", 1);

        assertThat(schema("Photo").validate(photo)).isNotEmpty();
    }

    private void assertMatches(String schema, Answer answer) {
        assertThat(schema(schema).validate(answer.json())).as(answer.text()).isEmpty();
    }

    /** A schema of the document that forbids fields that it does not name. */
    private com.networknt.schema.Schema schema(String name) {
        ObjectNode schema = new JsonMapper().createObjectNode();
        schema.put("$schema", METASCHEMA);
        schema.put("$ref", "#/components/schemas/" + name);
        schema.put("unevaluatedProperties", false);
        schema.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return operations;
    }

    private record Operation(String method, String path, JsonNode node) {}
}
