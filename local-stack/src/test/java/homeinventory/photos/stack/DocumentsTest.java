package homeinventory.photos.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Documents name only what exists, and name all of it where they promise that. */
class DocumentsTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DECISIONS = PROJECT.resolve("docs/adr");

    private static final Set<String> SKIPPED_FOLDERS = Set.of("target", ".git", ".local-stack", "node_modules");
    private static final Pattern TEXT_FILE =
            Pattern.compile(".*\\.(java|md|js|html|yml|xml|sql|sh|py|properties)|mvnw|start|run");

    private static final Pattern FENCED_CODE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern INDENTED_CODE = Pattern.compile("(?m)^ {4}.*$");
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern LINK_TEXT = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern DECISION = Pattern.compile("docs/adr/(\\d{4})|\\bADR (\\d{1,4})\\b");
    private static final Pattern LOG_LINE = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    /** What joins the parts of a text that is too long for one line of Java. */
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");

    @Test
    void links_between_documents_resolve() {
        List<String> broken = new ArrayList<>();
        for (Path document : files().filter(DocumentsTest::isDocument).toList()) {
            String prose = CODE_SPAN.matcher(withoutCode(read(document))).replaceAll("");
            for (String link : matches(LINK, prose)) {
                if (!link.contains("://") && !resolves(document, link)) {
                    broken.add(PROJECT.relativize(document) + ": " + link);
                }
            }
        }
        assertThat(broken).as("links to what does not exist").isEmpty();
    }

    @Test
    void references_to_decisions_resolve() {
        List<String> numbers = decisions().stream().map(DocumentsTest::number).toList();
        List<String> broken = new ArrayList<>();
        for (Path file : files().toList()) {
            DECISION.matcher(read(file)).results().forEach(reference -> {
                String number = reference.group(1) == null ? reference.group(2) : reference.group(1);
                if (!numbers.contains("%04d".formatted(Integer.parseInt(number)))) {
                    broken.add(PROJECT.relativize(file) + ": " + reference.group());
                }
            });
        }
        assertThat(broken).as("references to decisions that do not exist").isEmpty();
    }

    @Test
    void every_decision_follows_the_template_and_is_in_the_index() {
        String index = read(DECISIONS.resolve("README.md"));
        for (Path decision : decisions()) {
            String name = decision.getFileName().toString();
            String text = read(decision);
            List<String> headings = matches(HEADING, withoutCode(text)).stream()
                    .filter(heading -> text.contains("\n## " + heading))
                    .toList();
            List<String> lines = text.lines().toList();

            assertThat(lines.getFirst()).as(name).startsWith("# " + number(decision) + ": ");
            assertThat(lines.get(2)).as(name).matches("Status: (accepted|superseded by \\[\\d{4}]).*");
            assertThat(headings).as(name).startsWith("Context", "Decision", "Consequences");
            assertThat(headings.subList(3, headings.size())).as(name).isSubsetOf("What was tried");
            String row = "| [%s](%s) %s | %s |"
                    .formatted(
                            number(decision),
                            name,
                            lines.getFirst().substring("# 0000: ".length()),
                            lines.get(2).contains("superseded") ? "superseded" : "accepted");
            assertThat(index.contains(row))
                    .as("docs/adr/README.md has a row that begins with " + row)
                    .isTrue();
        }
    }

    @Test
    void every_setting_is_documented() throws ClassNotFoundException {
        String documented = read(PROJECT.resolve("docs/configuration.md"));
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        List<String> settings = new ArrayList<>();
        for (var found : scanner.findCandidateComponents("homeinventory.photos")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            addSettings(
                    settings, type.getAnnotation(ConfigurationProperties.class).value(), type);
        }
        assertThat(settings).isNotEmpty();
        assertThat(settings)
                .as("settings that docs/configuration.md lacks")
                .filteredOn(setting -> !documented.contains("`" + setting + "`"))
                .isEmpty();
    }

    @Test
    void log_lines_of_the_runbook_are_in_the_code() {
        String operations = read(PROJECT.resolve("docs/operations.md"));
        String table = operations.substring(operations.indexOf("## Log lines"), operations.indexOf("## Runbook"));
        StringBuilder code = new StringBuilder();
        files().filter(DocumentsTest::isMainCode).forEach(file -> code.append(read(file)));
        String texts = JOINT.matcher(code).replaceAll("");
        List<String> lines = matches(LOG_LINE, table);

        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            for (String part : line.split("…", -1)) {
                assertThat(texts.contains(part.strip()))
                        .as("docs/operations.md has the log line \"%s\", and no code has \"%s\"", line, part.strip())
                        .isTrue();
            }
        }
    }

    private static void addSettings(List<String> settings, String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String setting = prefix + "." + component.getName().replaceAll("([A-Z])", "-$1");
            if (component.getType().isRecord()) {
                addSettings(settings, setting, component.getType());
            } else {
                settings.add(setting.toLowerCase(Locale.ROOT));
            }
        }
    }

    private static boolean resolves(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        return Files.exists(target)
                && (parts.length == 1
                        || matches(HEADING, withoutCode(read(target))).stream()
                                .map(DocumentsTest::anchor)
                                .anyMatch(parts[1]::equals));
    }

    /** As GitHub makes it of a heading. */
    private static String anchor(String heading) {
        return LINK_TEXT
                .matcher(heading)
                .replaceAll("$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String withoutCode(String markdown) {
        return INDENTED_CODE
                .matcher(FENCED_CODE.matcher(markdown).replaceAll(""))
                .replaceAll("");
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String number(Path decision) {
        return decision.getFileName().toString().substring(0, 4);
    }

    private static List<Path> decisions() {
        return files().filter(file -> file.startsWith(DECISIONS) && !file.endsWith("README.md"))
                .toList();
    }

    private static boolean isDocument(Path file) {
        return file.toString().endsWith(".md");
    }

    private static boolean isMainCode(Path file) {
        return file.toString().endsWith(".java") && file.toString().contains("/src/main/");
    }

    /** Files that people write, without what builds and runs leave. */
    private static Stream<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean skipped =
                            SKIPPED_FOLDERS.contains(folder.getFileName().toString());
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (TEXT_FILE.matcher(file.getFileName().toString()).matches()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.isEmpty()
                ? fail("no files below " + PROJECT)
                : files.stream().sorted();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
