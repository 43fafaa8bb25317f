package homeinventory.photos.stack.temporal;

import homeinventory.photos.stack.state.ChildProcesses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs pip, Python's package installer, in its own folder. */
final class Pip {
    private static final String PYTHON = "python3";

    private final Path folder;

    /** @param folder takes the downloads, temporary files and pip's output */
    Pip(Path folder) {
        this.folder = folder;
    }

    static boolean isPythonInstalled() {
        try {
            return new ProcessBuilder(PYTHON, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // ProcessBuilder throws this if the program does not exist.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Downloads the wheels that a requirements file pins, and checks their digests. A failure has pip's last line. */
    void download(Path requirements) throws IOException {
        run(List.of(
                pythonWithPip(),
                "-m",
                "pip",
                "download",
                "--disable-pip-version-check",
                "--no-input",
                "--no-deps",
                "--only-binary=:all:",
                "--require-hashes",
                "--dest",
                folder.toString(),
                "--requirement",
                requirements.toString()));
    }

    /** Some distributions package Python without pip; a virtual environment always has it. */
    private String pythonWithPip() throws IOException {
        try {
            run(List.of(PYTHON, "-m", "pip", "--version"));
            return PYTHON;
        } catch (PipFailure e) {
            Path environment = folder.resolve("venv");
            run(List.of(PYTHON, "-m", "venv", environment.toString()));
            return environment.resolve("bin").resolve(PYTHON).toString();
        }
    }

    private void run(List<String> command) throws IOException {
        Path output = folder.resolve("output.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("TMPDIR", folder.toString());
        Process process = builder.start();
        try {
            int status = process.waitFor();
            if (status != 0) {
                throw new PipFailure(command, status, ChildProcesses.lastLine(output));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command.getFirst(), e);
        }
    }

    /** A command that ended with a status other than 0. */
    private static final class PipFailure extends IOException {
        private static final long serialVersionUID = 1L;

        PipFailure(List<String> command, int status, String lastLine) {
            super("\"%s\" ended with status %d: %s"
                    .formatted(String.join(" ", command.subList(0, 4)), status, lastLine));
        }
    }
}
