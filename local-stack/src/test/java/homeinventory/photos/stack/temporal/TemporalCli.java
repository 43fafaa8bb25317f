package homeinventory.photos.stack.temporal;

import homeinventory.photos.stack.report.Progress;
import homeinventory.photos.stack.state.BuildLock;
import homeinventory.photos.stack.state.StateFolder;
import java.nio.file.Path;

/** The real Temporal CLI, fetched once into the build folder and used by every test. */
public final class TemporalCli {
    static final Path FOLDER = Path.of("target", "temporal-cli").toAbsolutePath();

    private TemporalCli() {}

    /** The executable file. */
    public static synchronized Path program() {
        try (BuildLock _ = BuildLock.acquire(FOLDER)) {
            return new TemporalDownload(FOLDER, new Progress(System.out, System.err)).fetch();
        }
    }

    /** Starts a server as a stack on this folder would. */
    public static TemporalServer start(TemporalSettings settings, StateFolder state) {
        Progress progress = new Progress(System.out, System.err);
        return SupervisedTemporal.start(
                new TemporalProcess(program(), settings, state), RestartPolicy.DEFAULT, progress, progress::warn);
    }
}
