package homeinventory.photos.store.blobs.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WritebackTest {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void linux_begins_to_write_a_file_that_is_open_and_nothing_else() throws IOException {
        SyncFileRange system = SyncFileRange.find().orElseThrow();
        Path file = Files.write(folder.resolve("growing"), new byte[1 << 20]);

        int descriptor = system.open(file);
        assertThat(system.begin(descriptor, 0, 1 << 20)).isTrue();
        assertThat(system.close(descriptor)).isTrue();

        assertThat(system.begin(-1, 0, 1 << 20)).isFalse();
        assertThat(system.close(-1)).isFalse();
        assertThat(system.open(folder.resolve("missing"))).isEqualTo(-1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_file_is_opened_at_the_first_call_and_closed_at_the_end() throws IOException {
        Path file = Files.write(folder.resolve("growing"), new byte[3 << 20]);

        try (Writeback writeback = new Writeback(file)) {
            assertThat(opened(file)).isZero();
            writeback.begin(0, 1 << 20);
            writeback.begin(1 << 20, 1 << 20);
            assertThat(opened(file)).isOne();
        }
        assertThat(opened(file)).isZero();
    }

    @Test
    void a_file_that_cannot_be_opened_is_left_alone() {
        try (Writeback writeback = new Writeback(folder.resolve("missing"))) {
            writeback.begin(0, 1 << 20);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static long opened(Path file) throws IOException {
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            return descriptors.filter(descriptor -> leadsTo(descriptor, file)).count();
        }
    }

    private static boolean leadsTo(Path descriptor, Path file) {
        try {
            return Files.readSymbolicLink(descriptor).equals(file.toAbsolutePath());
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
