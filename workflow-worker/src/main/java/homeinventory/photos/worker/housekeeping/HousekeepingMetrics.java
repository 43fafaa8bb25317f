package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.HousekeepingActivities;
import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.model.housekeeping.Tally;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports each run of the sweep to operators: one log line, and counters. */
final class HousekeepingMetrics implements HousekeepingActivities {
    private static final Logger log = LoggerFactory.getLogger(HousekeepingMetrics.class);

    private final MeterRegistry registry;
    private final Counter runs;

    HousekeepingMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.runs = Counter.builder("photos.housekeeping.runs")
                .description("Finished runs of the sweep")
                .register(registry);
        // Registers each counter, so that it is 0 before the first run.
        Stream.of(Tally.values()).forEach(this::counter);
    }

    private Counter counter(Tally tally) {
        return Counter.builder("photos.housekeeping.swept")
                .description("Rows and files that the sweep found or changed")
                .tag("tally", tally.label())
                .register(registry);
    }

    @Override
    public void report(HousekeepingReport report) {
        runs.increment();
        report.counts().forEach((tally, count) -> counter(tally).increment(count));
        log.info(
                "housekeeping: {}",
                Stream.of(Tally.values())
                        .map(tally -> tally.label() + " " + report.counts().getOrDefault(tally, 0))
                        .collect(Collectors.joining(", ")));
    }
}
