package homeinventory.photos.stack.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The project's compose file as Compose sees it when no variable is set. */
record ComposeFile(ObjectNode root) {
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern VARIABLE_WITH_DEFAULT = Pattern.compile("(?<!\\$)\\$\\{\\w+:-([^}]*)}");

    /** Jackson's YAML reader does not support merge keys, which Compose takes from YAML 1.1. */
    static ComposeFile read() throws IOException {
        String text = Files.readString(PROJECT.resolve("docker-compose.yml"));
        String interpolated =
                VARIABLE_WITH_DEFAULT.matcher(text).replaceAll("$1").replace("$$", "$");
        return new ComposeFile(new JsonMapper().valueToTree(new Yaml().load(interpolated)));
    }

    Stream<Service> services() {
        return root.get("services").properties().stream().map(entry -> new Service(entry.getKey(), entry.getValue()));
    }

    Service service(String name) {
        return services()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A service by its name. */
    record Service(String name, JsonNode node) {

        boolean isBuiltHere() {
            return node.has("build");
        }

        Path dockerfile() {
            return PROJECT.resolve(node.at("/build/dockerfile").asString());
        }

        /** Whether Compose or the image checks the health of the service. */
        boolean hasHealthCheck() throws IOException {
            return node.has("healthcheck")
                    || (isBuiltHere() && Files.readString(dockerfile()).contains("\nHEALTHCHECK "));
        }
    }
}
