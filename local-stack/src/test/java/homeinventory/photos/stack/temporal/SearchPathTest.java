package homeinventory.photos.stack.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPathTest {
    @TempDir
    Path temporary;

    @Test
    void the_first_executable_file_of_that_name_is_found() throws IOException {
        Path notExecutable = folder("first");
        Files.createFile(notExecutable.resolve("temporal"));
        Path onlyAFolder = folder("second");
        Files.createDirectory(onlyAFolder.resolve("temporal"));
        Path executable = folder("third");
        assertThat(Files.createFile(executable.resolve("temporal")).toFile().setExecutable(true))
                .isTrue();

        assertThat(new SearchPath(List.of(notExecutable, onlyAFolder, executable)).find("temporal"))
                .contains(executable.resolve("temporal"));
    }

    @Test
    void a_missing_program_is_not_found() {
        assertThat(new SearchPath(List.of(temporary)).find("temporal")).isEmpty();
    }

    @Test
    void the_shell_is_found_on_the_path() {
        assertThat(SearchPath.ofEnvironment().find("sh")).isPresent();
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectory(temporary.resolve(name));
    }
}
