package homeinventory.photos.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import homeinventory.photos.stack.report.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StartedPartsTest {
    private final ByteArrayOutputStream warnings = new ByteArrayOutputStream();
    private final StartedParts parts = new StartedParts(new Progress(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(warnings, true, StandardCharsets.UTF_8)));
    private final List<String> stopped = new CopyOnWriteArrayList<>();

    @Test
    void parts_stop_in_reverse_order() {
        start("PostgreSQL");
        start("Temporal");
        start("API");

        parts.close();

        assertThat(stopped).containsExactly("API", "Temporal", "PostgreSQL");
    }

    @Test
    void a_part_that_does_not_stop_is_reported_and_the_others_stop() {
        start("PostgreSQL");
        parts.<AutoCloseable>start("Temporal", () -> () -> {
            throw new IllegalStateException("it will not listen");
        });

        parts.close();

        assertThat(stopped).containsExactly("PostgreSQL");
        assertThat(warnings.toString(StandardCharsets.UTF_8))
                .contains("Temporal did not stop")
                .contains("it will not listen");
    }

    @Test
    void nothing_starts_once_stopping_has_begun() {
        parts.close();

        assertThatExceptionOfType(StartedParts.Stopped.class).isThrownBy(() -> start("PostgreSQL"));
    }

    @Test
    void a_part_that_is_still_starting_is_interrupted_and_then_stopped() throws InterruptedException {
        Thread stopper = new Thread(parts::close);

        parts.<AutoCloseable>start("Temporal", () -> {
            stopper.start();
            awaitInterrupt();
            return () -> stopped.add("Temporal");
        });
        stopper.join(TimeUnit.SECONDS.toMillis(10));

        assertThat(stopped).containsExactly("Temporal");
    }

    private static void awaitInterrupt() {
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> new CountDownLatch(1).await(10, TimeUnit.SECONDS));
    }

    private void start(String name) {
        parts.<AutoCloseable>start(name, () -> () -> stopped.add(name));
    }
}
