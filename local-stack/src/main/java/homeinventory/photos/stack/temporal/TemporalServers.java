package homeinventory.photos.stack.temporal;

import homeinventory.photos.stack.report.Progress;
import homeinventory.photos.stack.state.StateFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Chooses the Temporal server: the user's own, the CLI of this machine, the CLI from PyPI, or the in-memory one. */
public final class TemporalServers {
    private final StateFolder state;
    private final Progress progress;
    private final Consumer<String> givenUp;

    /** @param givenUp called with the reason when a server of the stack ended and does not start again */
    public TemporalServers(StateFolder state, Progress progress, Consumer<String> givenUp) {
        this.state = state;
        this.progress = progress;
        this.givenUp = givenUp;
    }

    /**
     * Fetches the server if needed.
     *
     * @return starts the server or connects to it; throws StartFailure if it does not start
     * @throws homeinventory.photos.stack.report.StartFailure if it cannot be fetched
     */
    public Supplier<TemporalServer> prepare(TemporalSettings settings) {
        String address = settings.address();
        if (address != null) {
            return () -> ExternalTemporal.connect(address, settings.namespace(), progress);
        }
        if (settings.inJvm()) {
            return () -> inJvm("--local-stack.temporal=in-jvm");
        }
        TemporalDownload download = new TemporalDownload(state.folder("temporal"), progress);
        Optional<Path> installed = SearchPath.ofEnvironment().find("temporal");
        Optional<String> obstacle = installed.isPresent() ? Optional.empty() : download.obstacle();
        if (obstacle.isPresent()) {
            return () -> inJvm(obstacle.get());
        }
        TemporalProcess process = new TemporalProcess(installed.orElseGet(download::fetch), settings, state);
        return () -> SupervisedTemporal.start(process, RestartPolicy.DEFAULT, progress, givenUp);
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
