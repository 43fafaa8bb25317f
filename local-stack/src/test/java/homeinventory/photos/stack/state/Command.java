package homeinventory.photos.stack.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Programs of the operating system, for what Java has no API for. */
public final class Command {

    private Command() {}

    /**
     * Runs one to its end and returns what it printed.
     *
     * @throws IllegalStateException with what it printed, unless its status is 0
     */
    public static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " ended with status " + status + ", expected 0: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", command) + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + String.join(" ", command), e);
        }
    }

    /** Copies a file, or a folder with all that is in it, to where nothing is yet; permissions and times stay. */
    public static void copy(Path from, Path to) {
        run("cp", "-a", from.toString(), to.toString());
    }
}
