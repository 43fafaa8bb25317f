package homeinventory.photos.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.stack.chaos.Answers.Answer;
import homeinventory.photos.stack.invariants.AcknowledgedPhoto;
import homeinventory.photos.stack.invariants.Findings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** One fault. Photos are uploaded before, during and after it, and afterwards all invariants must hold. */
final class Trial {
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(4);

    private final String name;
    private final Cluster cluster;
    private final FaultTable table;
    private Predicate<Answer> expected = answer -> answer.isCreated() || answer.isRefusal() || answer.status() == 0;

    Trial(String name, Cluster cluster, FaultTable table) {
        this.name = name;
        this.cluster = cluster;
        this.table = table;
    }

    /** Breaks a part and repairs it. */
    @FunctionalInterface
    interface Fault {
        /** Returns how often the part was broken. */
        int inflict(Load load) throws Exception;
    }

    /**
     * The result of a trial.
     *
     * @param recovery from the end of the fault until every photo has ended
     */
    record Result(
            String name,
            int faults,
            Instant begin,
            Instant end,
            List<AcknowledgedPhoto> photos,
            Answers answers,
            Findings findings,
            Duration recovery) {

        /** From the end of the fault until the next upload was acknowledged. */
        Duration untilNextUpload() {
            return answers.where(answer -> answer.isCreated() && answer.at().isAfter(end)).stream()
                    .map(answer -> Duration.between(end, answer.at()))
                    .min(Duration::compareTo)
                    .orElseThrow();
        }
    }

    /** Allows this status too. Every other answer must be a 201, or a 503 with Retry-After. */
    Trial allowing(int status) {
        expected = expected.or(answer -> answer.status() == status);
        return this;
    }

    /** Uploads from before the fault until after it. */
    Result underLoad(Fault fault) throws Exception {
        try (Load load = Load.start(cluster.addresses())) {
            Instant begin = Instant.now();
            int faults = fault.inflict(load);
            Instant end = Instant.now();
            load.awaitSomeAfter(end);
            Result result = recover(faults, begin, end, load.stop(), load.answers());
            assertThat(load.answers().created(Instant.MIN, begin))
                    .as("uploads acknowledged before the fault")
                    .isPositive();
            assertThat(load.answers().created(begin, end) + load.answers().refused(begin, end))
                    .as("uploads acknowledged, or refused with 503 and Retry-After, during the fault")
                    .isPositive();
            return result;
        }
    }

    /** Waits until all photos have ended, and checks all invariants. */
    Result recover(int faults, Instant begin, Instant end, List<AcknowledgedPhoto> photos, Answers answers)
            throws IOException {
        Awaitility.await("all photos have ended")
                .atMost(RECOVERY_LIMIT)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> cluster.invariants().unfinished().isEmpty());
        Duration recovery = Duration.between(end, Instant.now());
        cluster.awaitUp();
        Result result = new Result(name, faults, begin, end, photos, answers, cluster.check(photos), recovery);
        table.add(result);
        assertThat(result.findings().lines()).as(name).isEmpty();
        assertThat(answers.where(expected.negate()))
                .as("answers with an unexpected status")
                .isEmpty();
        return result;
    }
}
