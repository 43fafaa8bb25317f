package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page that describes the API for developers of clients. */
class DocsInBrowserTest extends InBrowser {

    @Test
    void every_operation_and_every_type_of_the_document_is_shown() {
        JsonNode document = api.get("/v3/api-docs").json();
        int operations =
                document.get("paths").values().stream().mapToInt(JsonNode::size).sum();

        browser.open(api.uri("/docs.html"));
        browser.find(".operation");

        assertThat(browser.count(".operation")).isEqualTo(operations);
        assertThat(browser.count(".schema"))
                .isEqualTo(document.at("/components/schemas").size());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_operation_shows_its_parameters_its_answers_and_an_example_call() {
        browser.open(api.uri("/docs.html"));
        browser.awaitText(".operation .call", "-F file=@photo.jpg");
        browser.awaitText(".operation .call", "-d '{\"size\":\"small\",\"expires_in_seconds\":1}'");
        browser.awaitText(".operation .takes", "Idempotency-Key");
        browser.awaitText(".operation .answers", "/problems/idempotency-key-reused");

        browser.evaluate("document.querySelector('.answers a[href=\"#Photo\"]').closest('details').open = true");
        browser.find(".operation[open] .answers a[href='#Photo']").click();

        browser.find("#Photo[open]");
        browser.awaitText("#Photo .fields", "thumbnail_status");
    }

    @Test
    void it_has_no_violations_and_nothing_is_cut_off() {
        browser.open(api.uri("/docs.html"));
        browser.find(".operation");
        browser.evaluate("document.querySelectorAll('details:first-of-type').forEach(part => (part.open = true))");

        for (int width : List.of(1280, 320)) {
            browser.resize(width, 900);
            Axe.assertNoViolations(browser, "docs-" + width);
            assertThat(browser.evaluate(
                            "const page = document.documentElement; return page.scrollWidth - page.clientWidth"))
                    .isEqualTo(0L);
        }
    }
}
