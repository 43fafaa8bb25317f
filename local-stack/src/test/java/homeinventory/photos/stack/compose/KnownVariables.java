package homeinventory.photos.stack.compose;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names of the environment variables that the API or the worker reads. */
final class KnownVariables {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)[:}]");

    private KnownVariables() {}

    static Set<String> find() throws IOException {
        Set<String> names = new TreeSet<>();
        addPropertiesOfSpring(names);
        addPropertiesOfOurs(names);
        addPlaceholders(names);
        return names;
    }

    private static void addPropertiesOfSpring(Set<String> names) throws IOException {
        for (Resource metadata : resources("classpath*:META-INF/spring-configuration-metadata.json")) {
            JsonNode root = new JsonMapper().readTree(metadata.getContentAsByteArray());
            root.path("properties")
                    .valueStream()
                    .map(property -> variable(property.get("name").asString()))
                    .forEach(names::add);
        }
    }

    private static void addPropertiesOfOurs(Set<String> names) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents("homeinventory.photos").stream()
                .map(definition -> ClassUtils.resolveClassName(String.valueOf(definition.getBeanClassName()), null))
                .flatMap(KnownVariables::properties)
                .map(KnownVariables::variable)
                .forEach(names::add);
    }

    private static Stream<String> properties(Class<?> record) {
        ConfigurationProperties annotation = AnnotationUtils.getAnnotation(record, ConfigurationProperties.class);
        String prefix = annotation == null ? "" : annotation.prefix();
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> prefix + "." + hyphenated(name));
    }

    private static void addPlaceholders(Set<String> names) throws IOException {
        for (Resource defaults : resources("classpath*:*-*.yml")) {
            PLACEHOLDER
                    .matcher(defaults.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(names::add);
        }
    }

    private static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern);
    }

    private static String hyphenated(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Spring Boot's rule: dots become underscores, hyphens go, letters become upper case. */
    private static String variable(String property) {
        return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }
}
