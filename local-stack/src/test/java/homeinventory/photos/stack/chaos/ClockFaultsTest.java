package homeinventory.photos.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.stack.chaos.Trial.Result;
import homeinventory.photos.stack.invariants.AcknowledgedPhoto;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The clocks of API and workers are set while they work. */
@EnabledIf(
        value = "homeinventory.photos.stack.chaos.SteppedClock#isAvailable",
        disabledReason = "no clock to set: libfaketime is not installed (Debian: faketime)")
class ClockFaultsTest extends OnCluster {
    private static final Duration HOUR = Duration.ofHours(1);

    /** Long enough for some sweeps and a hundred photos. */
    private static final Duration LASTING = Duration.ofSeconds(15);

    private static final Duration HALF_AN_HOUR = HOUR.dividedBy(2);

    private final SteppedClock clock;

    ClockFaultsTest(ClusterWithSteppedClock parts, FaultTable table) {
        super(parts.cluster(), table);
        this.clock = parts.clock();
    }

    @Test
    void clocks_jump_an_hour_forward_and_back() throws Exception {
        List<Duration> steps = List.of(HOUR, Duration.ZERO, HOUR.negated(), Duration.ZERO);
        Result result = trial("clocks of APIs and workers jump by an hour, ahead and back, behind and back")
                .underLoad(load -> {
                    for (Duration ahead : steps) {
                        clock.set(ahead);
                        pause(LASTING);
                    }
                    return steps.size();
                });

        assertThat(result.photos())
                .extracting(ClockFaultsTest::idMadeAt)
                .as("times in the photos' ids, by the clock of the process that made them")
                .anyMatch(made -> made.isAfter(result.end().plus(HALF_AN_HOUR)))
                .anyMatch(made -> made.isBefore(result.begin().minus(HALF_AN_HOUR)));
        assertThat(result.answers().refused(result.begin(), result.end()))
                .as("uploads that were refused, since no limit or key ends with a step")
                .isZero();
        assertThat(result.photos())
                .filteredOn(AcknowledgedPhoto::good)
                .extracting(photo -> cluster.row(photo).attempts())
                .as("attempts, so that none was begun or lost for a step")
                .containsOnly(1);
    }

    /** RFC 9562 §5.7: the first 48 bits of a UUIDv7. */
    private static Instant idMadeAt(AcknowledgedPhoto photo) {
        return Instant.ofEpochMilli(photo.id().getMostSignificantBits() >>> 16);
    }
}
