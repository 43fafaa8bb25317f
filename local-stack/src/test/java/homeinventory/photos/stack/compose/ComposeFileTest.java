package homeinventory.photos.stack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import homeinventory.photos.model.SearchAttributes;
import homeinventory.photos.stack.compose.ComposeFile.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the text of the compose file, since there is no container engine where the tests run. */
class ComposeFileTest {
    private ComposeFile compose;

    @BeforeEach
    void read() throws IOException {
        compose = ComposeFile.read();
    }

    @Test
    void the_file_follows_the_compose_specification() {
        assertThat(schema().validate(compose.root())).isEmpty();
    }

    @Test
    void the_schema_finds_a_misspelt_key() {
        ((ObjectNode) compose.service("api").node()).put("helthcheck", "none");

        assertThat(schema().validate(compose.root()))
                .anySatisfy(error -> assertThat(error.toString()).contains("helthcheck"));
    }

    @Test
    void every_service_waits_for_a_health_check_or_for_a_service_that_completes() throws IOException {
        for (Service service : compose.services().toList()) {
            for (Map.Entry<String, JsonNode> dependency :
                    service.node().path("depends_on").properties()) {
                Service target = compose.service(dependency.getKey());
                switch (dependency.getValue().get("condition").asString()) {
                    case "service_healthy" ->
                        assertThat(target.hasHealthCheck())
                                .as("%s waits for the health of %s", service.name(), target.name())
                                .isTrue();
                    case "service_completed_successfully" ->
                        assertThat(target.node().has("restart"))
                                .as(
                                        "%s waits for the end of %s, which must not be started again",
                                        service.name(), target.name())
                                .isFalse();
                    default ->
                        throw new AssertionError(
                                service.name() + " only waits until " + target.name() + " has started");
                }
            }
        }
    }

    @Test
    void every_long_running_service_has_a_health_check() throws IOException {
        for (Service service : compose.services().toList()) {
            if (service.node().has("restart")) {
                assertThat(service.hasHealthCheck()).as(service.name()).isTrue();
            }
        }
    }

    @Test
    void workers_wait_for_the_namespace_and_the_api_only_for_its_database() {
        assertThat(dependencies("worker")).containsExactlyInAnyOrder("photos-db", "temporal-namespace");
        // Uploads work without Temporal.
        assertThat(dependencies("api")).containsExactly("photos-db");
        assertThat(compose.service("worker").node().at("/deploy/replicas").asInt())
                .isEqualTo(2);
    }

    @Test
    void every_image_is_pinned_to_a_version() throws IOException {
        for (Service service : compose.services().toList()) {
            assertThat(service.node().get("image").asString())
                    .as(service.name())
                    .matches("[a-z/-]+:\\d+(\\.\\d+)+");
            if (service.isBuiltHere()) {
                assertThat(lines(service, "FROM "))
                        .isNotEmpty()
                        .allMatch(line -> line.matches("FROM [a-z-]+:\\d+[.\\d]*-j(dk|re).*"));
            }
        }
    }

    @Test
    void nothing_is_published_beyond_the_loopback_interface() {
        List<String> published = compose.services()
                .flatMap(service -> elements(service.node().path("ports")))
                .map(JsonNode::asString)
                .toList();

        assertThat(published).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(compose.services()).noneMatch(service -> service.node().has("network_mode"));
    }

    @Test
    void the_applications_know_every_variable_that_is_set_for_them() throws IOException {
        Set<String> known = KnownVariables.find();

        for (String name : List.of("api", "worker")) {
            assertThat(compose.service(name).node().get("environment").propertyNames())
                    .as(name)
                    .isSubsetOf(known);
        }
        assertThat(known).doesNotContain("STORAGE_DIRECTORY");
    }

    /** Without it, each replica of the API chooses its own secret and rejects the links of the others. */
    @Test
    void the_secret_of_links_is_optional_for_the_api() {
        JsonNode environment = compose.service("api").node().get("environment");

        assertThat(environment.get("PHOTOS_LINKS_SECRETS").asString()).isEmpty();
    }

    @Test
    void the_namespace_gets_the_search_attributes_that_workflows_set() {
        String script =
                compose.service("temporal-namespace").node().at("/command/0").asString();

        assertThat(script)
                .contains("--name " + SearchAttributes.WORKSPACE_ID.getName() + " --type Keyword")
                .contains("--name " + SearchAttributes.PHOTO_TYPE.getName() + " --type Keyword");
    }

    @Test
    void our_images_run_their_own_module_and_not_as_root() throws IOException {
        for (String module : List.of("api-service", "workflow-worker")) {
            Service service = compose.services()
                    .filter(candidate -> candidate.isBuiltHere()
                            && candidate.dockerfile().startsWith(ComposeFile.PROJECT.resolve(module)))
                    .findFirst()
                    .orElseThrow();
            assertThat(lines(service, "USER ")).containsExactly("USER photos");
            assertThat(Files.readString(service.dockerfile())).contains("/" + module + "-exec.jar ");
        }
    }

    private Stream<String> dependencies(String service) {
        return compose.service(service).node().path("depends_on").propertyNames().stream();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.valueStream();
    }

    private static List<String> lines(Service service, String instruction) throws IOException {
        return Files.readAllLines(service.dockerfile()).stream()
                .filter(line -> line.startsWith(instruction))
                .toList();
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of("classpath:compose-spec/compose-spec.json"));
    }
}
