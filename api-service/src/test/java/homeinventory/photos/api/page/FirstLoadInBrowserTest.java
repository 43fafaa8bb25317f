package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The cost of a first visit, with an empty cache. Writes the figures to {@code target/first-load.md}. */
class FirstLoadInBrowserTest extends InBrowser {
    private static final Path FIGURES = Path.of("target", "first-load.md");

    /** Requests and bytes without pictures; milliseconds until the first paint and until the first thumbnail. */
    private static final String MEASURE = """
            const done = arguments[arguments.length - 1];
            new PerformanceObserver((list, observer) => {
              const thumbnail = list.getEntries().find(({ url }) => url.includes("/thumbnails/"));
              if (!thumbnail) {
                return;
              }
              observer.disconnect();
              const ours = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
                  .filter(({ initiatorType }) => initiatorType !== "img");
              const bytes = ours.reduce((sum, { transferSize }) => sum + transferSize, 0);
              const painted = performance.getEntriesByName("first-contentful-paint")[0].startTime;
              done([ours.length, bytes, Math.round(painted), Math.round(thumbnail.startTime)]);
            }).observe({ type: "largest-contentful-paint", buffered: true });
            """;

    @AfterEach
    void endSlowNetwork() {
        browser.limitNetwork(0, -1, -1);
    }

    @Test
    void a_first_visit_takes_less_than_100_kilobytes_without_pictures() throws Exception {
        Figures visit = firstVisit("this machine");

        assertThat(visit.bytes()).as("bytes with headers").isBetween(20_000L, 100_000L);
        assertThat(visit.requests()).isLessThan(60);
    }

    /** Like slow 4G in Lighthouse: 150 ms round trip, 1.6 Mbit/s. */
    @Test
    void a_first_visit_over_a_slow_network_shows_thumbnails_within_seconds() throws Exception {
        browser.limitNetwork(150, 1_600_000 / 8, 750_000 / 8);

        Figures visit = firstVisit("slow 4G: 150 ms, 1.6 Mbit/s");

        assertThat(visit.thumbnailMillis()).isBetween(visit.paintMillis(), 8_000L);
    }

    private record Figures(long requests, long bytes, long paintMillis, long thumbnailMillis) {}

    private Figures firstVisit(String network) throws Exception {
        uploadComplete("armchair.jpg", HouseholdPhotos.ARMCHAIR.jpeg());
        browser.forgetFiles();
        open();
        List<Long> found = ((List<?>) browser.evaluateLater(MEASURE))
                .stream().map(Long.class::cast).toList();
        Figures figures = new Figures(found.get(0), found.get(1), found.get(2), found.get(3));
        note(network, figures);
        return figures;
    }

    private static void note(String network, Figures figures) throws IOException {
        String row = String.format(
                Locale.ROOT,
                "| %s | %d | %.1f kB | %d ms | %d ms |%n",
                network,
                figures.requests(),
                figures.bytes() / 1000.0,
                figures.paintMillis(),
                figures.thumbnailMillis());
        Files.writeString(FIGURES, row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
