package homeinventory.photos.stack.temporal;

import homeinventory.photos.stack.report.Progress;
import java.nio.file.Path;

/** The real Temporal CLI, fetched once into the build folder and used by every test. */
public final class TemporalCli {
    static final Path FOLDER = Path.of("target", "temporal-cli").toAbsolutePath();

    private TemporalCli() {}

    /** The executable file. */
    public static synchronized Path program() {
        return new TemporalDownload(FOLDER, new Progress(System.out, System.err)).fetch();
    }
}
