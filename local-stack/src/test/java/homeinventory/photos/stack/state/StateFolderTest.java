package homeinventory.photos.stack.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import homeinventory.photos.stack.report.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    Path temporary;

    @Test
    void a_new_folder_is_accessible_only_to_its_owner() throws IOException {
        Path home = temporary.resolve("deep/home");

        try (StateFolder state = StateFolder.open(home)) {
            assertThat(state.path()).isEqualTo(home);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_folder_can_be_opened_again_once_it_is_closed() {
        StateFolder.open(temporary).close();

        try (StateFolder state = StateFolder.open(temporary)) {
            assertThat(state.folder("photos")).isDirectory();
        }
    }

    @Test
    void a_folder_in_use_is_refused() {
        try (StateFolder state = StateFolder.open(temporary)) {
            assertRefused(state.path(), "in use by another stack");
        }
    }

    @Test
    void a_folder_with_other_files_is_refused_and_left_unchanged() throws IOException {
        Files.writeString(temporary.resolve("thesis.tex"), "my work");

        assertRefused(temporary, "holds other files");
        assertThat(temporary).isDirectoryNotContaining(file -> !file.endsWith("thesis.tex"));
    }

    @Test
    void a_folder_of_another_layout_is_refused() throws IOException {
        StateFolder.open(temporary).close();
        Files.writeString(temporary.resolve("layout-version"), "999");

        assertRefused(temporary, "has layout \"999\", this version needs \"1\"");
    }

    @Test
    void a_file_is_refused() throws IOException {
        assertRefused(Files.createFile(temporary.resolve("file")), "is a file");
    }

    @Test
    void a_folder_that_cannot_be_created_is_refused() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertRefused(file.resolve("home"), "cannot be written");
    }

    @Test
    void a_fresh_log_keeps_the_previous_one_beside_it() throws IOException {
        try (StateFolder state = StateFolder.open(temporary)) {
            Files.writeString(state.freshLog("temporal"), "first start");

            assertThat(state.freshLog("temporal")).isEmptyFile();
            assertThat(temporary.resolve("logs/temporal.previous.log")).hasContent("first start");
        }
    }

    private static void assertRefused(Path home, String because) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> StateFolder.open(home))
                .withMessageContaining(home.toString())
                .withMessageContaining(because)
                .withMessageContaining("--local-stack.home=<folder>")
                .satisfies(failure -> assertThat(failure.getMessage()).hasLineCount(1));
    }
}
