package homeinventory.photos.api.contract;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Schemathesis, a tool from PyPI that makes requests, right and wrong ones, out of an OpenAPI document. */
record Schemathesis(Path program) {

    /** Where {@code .ci/run} installs it, seen from the module. */
    private static final Path INSTALLED = Path.of("../target/schemathesis/bin/schemathesis");

    private static final long MAX_RUN_SECONDS = 120;

    /** What it said and whether it was content. */
    record Report(int status, String text) {}

    /** Finds the program; without it the test is skipped, but fails where {@code CI=true}. */
    static Schemathesis find() {
        if (Files.isExecutable(INSTALLED)) {
            return new Schemathesis(INSTALLED);
        }
        String missing =
                "the contract is not tested: " + INSTALLED.toAbsolutePath().normalize()
                        + " is missing; the lines of .ci/run that install it do so here too";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(missing);
        }
        System.err.println(missing);
        return abort(missing);
    }

    /**
     * Tests an API.
     *
     * @param folder holds {@code schemathesis.toml} and takes the report
     */
    Report run(URI document, Path folder, String... options) throws IOException, InterruptedException {
        Path output = folder.resolve("report.txt");
        List<String> command = Stream.concat(
                        Stream.of(program.toAbsolutePath().normalize().toString(), "run", document.toString()),
                        Stream.of(options))
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(MAX_RUN_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("not done after " + MAX_RUN_SECONDS + " s: " + Files.readString(output));
            }
            return new Report(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }
}
