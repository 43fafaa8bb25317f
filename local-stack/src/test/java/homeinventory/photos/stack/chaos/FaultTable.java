package homeinventory.photos.stack.chaos;

import homeinventory.photos.stack.invariants.Findings.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The table that is printed at the end: a row for each fault. */
final class FaultTable implements AutoCloseable {
    private static final Path FILE = Path.of("target", "chaos.md");

    private final List<String> rows = new ArrayList<>(List.of(
            "| fault | times | photos (before, during, after) | lost | duplicated | stuck | recovery | answers |",
            "|---|---|---|---|---|---|---|---|"));

    void add(Trial.Result trial) {
        Answers answers = trial.answers();
        rows.add("| %s | %d | %d (%d, %d, %d) | %d | %d | %d | %.1f s | %s |"
                .formatted(
                        trial.name(),
                        trial.faults(),
                        trial.photos().size(),
                        answers.created(Instant.MIN, trial.begin()),
                        answers.created(trial.begin(), trial.end()),
                        answers.created(trial.end(), Instant.MAX),
                        trial.findings().count(Kind.LOST),
                        trial.findings().count(Kind.DUPLICATED),
                        trial.findings().count(Kind.STUCK),
                        trial.recovery().toMillis() / 1000.0,
                        answers));
    }

    /** Prints all rows and keeps them in {@code target/chaos.md}. */
    @Override
    public void close() throws IOException {
        rows.forEach(System.out::println);
        Files.write(FILE, rows);
    }
}
