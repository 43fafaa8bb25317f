package homeinventory.photos.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs for a long time without faults: memory, files and threads must not grow. */
@EnabledIfSystemProperty(
        named = "chaos.soak-minutes",
        matches = "[1-9]\\d*",
        disabledReason = "takes as many minutes as -Dchaos.soak-minutes says")
class SoakTest extends OnCluster {
    private static final int SAMPLES = 12;

    /** Caches and pools fill in the first third. */
    private static final int WARM = SAMPLES / 3;

    SoakTest(Cluster cluster, FaultTable table) {
        super(cluster, table);
    }

    @Test
    void memory_files_and_threads_do_not_grow() throws Exception {
        List<Replica> processes = Stream.concat(cluster.apis().stream(), cluster.workers().stream())
                .toList();
        List<List<ProcessFigures>> figures = processes.stream()
                .<List<ProcessFigures>>map(_ -> new ArrayList<>())
                .toList();
        Duration interval = ChaosSettings.SOAK.dividedBy(SAMPLES);
        trial("none, for " + ChaosSettings.SOAK.toMinutes() + " min").underLoad(load -> {
            for (int sample = 0; sample < SAMPLES; sample++) {
                pause(interval);
                for (int i = 0; i < processes.size(); i++) {
                    figures.get(i).add(ProcessFigures.of(processes.get(i).processId()));
                }
                System.out.println(Instant.now() + " "
                        + figures.stream().map(List::getLast).toList());
            }
            return 0;
        });

        for (List<ProcessFigures> process : figures) {
            assertFlat("heap, MB", process, ProcessFigures::heapMegabytes, 20);
            assertFlat("resident memory, MB", process, ProcessFigures::rssMegabytes, 80);
            assertFlat("open files", process, ProcessFigures::files, 20);
            assertFlat("threads", process, ProcessFigures::threads, 20);
        }
    }

    /** The maximum of the last third exceeds that of the second third by a small tolerance at most. */
    private static void assertFlat(
            String name, List<ProcessFigures> samples, ToIntFunction<ProcessFigures> figure, int tolerance) {
        assertThat(most(samples.subList(2 * WARM, SAMPLES), figure))
                .as("%s of %s", name, samples)
                .isLessThanOrEqualTo(most(samples.subList(WARM, 2 * WARM), figure) + tolerance);
    }

    private static int most(List<ProcessFigures> samples, ToIntFunction<ProcessFigures> figure) {
        return samples.stream().mapToInt(figure).max().orElseThrow();
    }
}
