package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The files of the page as a browser receives them. */
class PageTest {
    private static final Pattern ANY_FILE =
            Pattern.compile("(?:src=|href=|from |import |import\\()\"(\\.{0,2}/[a-z./-]+)[\"#]");
    private static final Pattern STATIC_IMPORT = Pattern.compile("(?:from|import) \"(\\.{1,2}/[a-z./-]+)\"");
    private static final Pattern PRELOAD = Pattern.compile("(?:modulepreload\" href=|module\" src=)\"(/[a-z./-]+)\"");

    /** Without a stereotype annotation, because the component scan of the whole API would find it. */
    @EnableAutoConfiguration(
            excludeName = {
                "io.temporal.spring.boot.autoconfigure.ServiceStubsAutoConfiguration",
                "io.temporal.spring.boot.autoconfigure.RootNamespaceAutoConfiguration",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
            })
    @Import(PageConfiguration.class)
    static class Application {}

    @AutoClose
    private static final ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
            .logStartupInfo(false)
            .bannerMode(Banner.Mode.OFF)
            .run("--server.port=0", "--management.endpoint.health.validate-group-membership=false");

    @AutoClose
    private static final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app.js", "/styles/base.css", "/icon.svg"})
    void every_file_runs_nothing_but_the_page_itself(String path) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "http", "*"));
    }

    @Test
    void an_unchanged_file_is_not_sent_again() throws Exception {
        HttpResponse<String> first = get("/app.js");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        // A date would be the fixed date of the reproducible build, the same in every version.
        assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get("/app.js", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/app.js", "If-None-Match", "\"of another version\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_page_accepts_and_names_the_formats_that_the_engine_reads() throws Exception {
        assertThat(get("/").body())
                .containsOnlyOnce(
                        "<input id=\"files\" type=\"file\" multiple accept=\"image/jpeg,image/png,image/webp\">")
                .containsOnlyOnce("<input id=\"camera\" type=\"file\" accept=\"image/jpeg,image/png,image/webp\"");
        assertThat(get("/words/en.js").body()).contains("\"upload.formats\": \"JPEG, PNG or WebP\",");
        for (Path file : Pages.files()) {
            assertThat(get("/" + Pages.ROOT.relativize(file)).body()).doesNotContain("{{");
        }
    }

    @Test
    void types_of_events_are_text() throws Exception {
        assertThat(get("/types/events.d.ts").headers().firstValue("Content-Type"))
                .hasValue("text/plain;charset=UTF-8");
    }

    @ParameterizedTest
    @MethodSource("homeinventory.photos.api.page.Pages#all")
    void the_page_has_no_inline_script_or_style(String file) throws Exception {
        HttpResponse<String> page = get("/" + file);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContain("<style", " style=", "javascript:")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void every_file_that_the_page_names_exists_and_comes_from_this_service() throws Exception {
        Set<String> files = new TreeSet<>();
        collect("/", ANY_FILE, files);

        assertThat(files)
                .contains("/app.js", "/service/api.js", "/words/en.js", "/styles/base.css", "/icons.svg")
                .contains("/overview/view.html", "/overview/chart.js", "/styles/overview.css");
    }

    /** Otherwise a browser would find each file only in the previous one, after one more round trip each time. */
    @Test
    void all_modules_of_the_first_load_are_preloaded() throws Exception {
        Set<String> imported = new TreeSet<>();
        collect("/app.js", STATIC_IMPORT, imported);

        assertThat(names(PRELOAD, "/", get("/").body())).isEqualTo(imported);
    }

    @Test
    void views_that_few_visits_need_are_not_in_the_first_load() throws Exception {
        assertThat(names(PRELOAD, "/", get("/").body()))
                .hasSizeGreaterThan(30)
                .noneMatch(module -> module.startsWith("/overview/") || module.startsWith("/photo/"));
    }

    private static void collect(String path, Pattern pattern, Set<String> files)
            throws IOException, InterruptedException {
        if (!files.add(path)) {
            return;
        }
        HttpResponse<String> file = get(path);
        assertThat(file.statusCode()).as(path).isEqualTo(200);
        assertThat(file.body().replace("http://www.w3.org/2000/svg", ""))
                .as(path)
                .doesNotContain("http:", "https:");
        for (String name : names(pattern, path, file.body())) {
            collect(name, pattern, files);
        }
    }

    /** The absolute paths that a file names. */
    private static Set<String> names(Pattern pattern, String path, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> URI.create(path).resolve(found.group(1)).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
