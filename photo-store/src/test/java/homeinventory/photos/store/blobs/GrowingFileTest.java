package homeinventory.photos.store.blobs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingFileTest {
    private static final int STEP = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void a_reader_that_was_ahead_of_what_it_was_told_does_not_take_that_for_the_end() throws Exception {
        Path path = Files.write(folder.resolve("growing"), new byte[2 * STEP]);
        try (GrowingFile file = new GrowingFile(path)) {
            file.grownTo(STEP);
            assertThat(file.read(ByteBuffer.allocate(3 * STEP))).isEqualTo(2 * STEP);
            file.grownTo(2 * STEP);

            ByteBuffer next = ByteBuffer.allocate(100);
            var reading = new FutureTask<>(() -> file.read(next));
            Thread reader = Thread.ofVirtual().start(reading);
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> awaitWaiting(reader));
            Files.writeString(path, "the end", US_ASCII, StandardOpenOption.APPEND);
            file.complete();

            assertThat(reading.get()).isEqualTo(7);
            assertThat(file.read(next)).isEqualTo(-1);
        }
    }

    private static void awaitWaiting(Thread reader) throws IOException {
        while (reader.getState() != Thread.State.WAITING) {
            if (reader.getState() == Thread.State.TERMINATED) {
                throw new IOException("the reader took it for the end");
            }
            Thread.onSpinWait();
        }
    }
}
