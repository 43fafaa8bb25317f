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

/** What operators see of the sweep: a log line for each run, and counters. */
final class HousekeepingMetrics implements HousekeepingActivities {
    private static final Logger log = LoggerFactory.getLogger(HousekeepingMetrics.class);

    private final MeterRegistry registry;
    private final Counter runs;

    HousekeepingMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.runs = Counter.builder("photos.housekeeping.runs")
                .description("Runs of the sweep that came to their end")
                .register(registry);
        // So that each is there, as zero, before there is anything to count.
        Stream.of(Tally.values()).forEach(this::counter);
    }

    private Counter counter(Tally tally) {
        return Counter.builder("photos.housekeeping.swept")
                .description("What the runs of the sweep found and did")
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
