package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Checks the visible page against WCAG 2.2 A and AA, and against the best practices of axe. */
final class Axe {
    private static final String SOURCE = read("/axe.min.js");

    private Axe() {}

    /** Each violation with its rule, its element and what to do. */
    static List<String> violations(Browser browser) {
        if (!browser.evaluate("return typeof axe").equals("object")) {
            browser.evaluate(SOURCE);
        }
        Object violations = browser.evaluateLater("""
                const done = arguments[arguments.length - 1];
                const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
                const say = (id, { target, failureSummary }) => `${id} at ${target}: ${failureSummary}`;
                axe.run({ runOnly: tags }).then(
                    ({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.map(node => say(id, node)))),
                    error => done([`axe could not run: ${error}`]));
                """);
        return ((List<?>) violations).stream().map(String.class::cast).toList();
    }

    /** Checks in light and dark, and saves screenshots of the checked states. */
    static void assertNoViolations(Browser browser, String state) {
        for (String scheme : List.of("light", "dark")) {
            browser.emulate("prefers-color-scheme", scheme);
            browser.screenshot("accessible-" + state + "-" + scheme);
            assertThat(violations(browser)).as("%s in %s", state, scheme).isEmpty();
        }
    }

    private static String read(String resource) {
        try (InputStream script = Axe.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(script, resource + " is not on the class path")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + resource, e);
        }
    }
}
