package homeinventory.photos.stack.temporal;

import homeinventory.photos.stack.report.Progress;
import homeinventory.photos.stack.state.StateFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the Temporal server to use: the user's own, the CLI of this machine, the one fetched from PyPI, none. */
public final class TemporalServers {
    private final StateFolder state;
    private final Progress progress;
    private final Consumer<String> givenUp;

    /** @param givenUp called with the reason when a server that the stack started cannot be kept running */
    public TemporalServers(StateFolder state, Progress progress, Consumer<String> givenUp) {
        this.state = state;
        this.progress = progress;
        this.givenUp = givenUp;
    }

    /**
     * Starts or connects to the server.
     *
     * @throws homeinventory.photos.stack.report.StartFailure if it can neither be fetched nor started
     */
    public TemporalServer start(TemporalSettings settings) {
        if (settings.address() != null) {
            return ExternalTemporal.connect(settings.address(), settings.namespace(), progress);
        }
        if (settings.inJvm()) {
            return inJvm("as asked for");
        }
        Optional<Path> binary = SearchPath.ofEnvironment().find("temporal");
        if (binary.isEmpty()) {
            TemporalDownload download = new TemporalDownload(state.folder("temporal"), progress);
            Optional<String> obstacle = download.obstacle();
            if (obstacle.isPresent()) {
                return inJvm(obstacle.get());
            }
            binary = Optional.of(download.fetch());
        }
        TemporalProcess process = new TemporalProcess(binary.get(), settings, state);
        return SupervisedTemporal.start(process, RestartPolicy.DEFAULT, progress, givenUp);
    }

    /** Stops a server of this state folder that outlived its stack, so that its ports and data are free. */
    public static void stopSurvivor(StateFolder state) {
        TemporalProcess.stopSurvivor(state);
    }

    private TemporalServer inJvm(String reason) {
        progress.warn("WARNING: running with an in-memory Temporal server (" + reason
                + "). Workflows do not survive a restart and there is no Web UI.");
        return new InJvmTemporal();
    }
}
