package homeinventory.photos.stack.chaos;

import homeinventory.photos.stack.chaos.Cluster.Programs;
import homeinventory.photos.stack.endtoend.Backends;
import java.io.IOException;
import java.nio.file.Path;

/** The real programs with a clock that can be set. PostgreSQL and Temporal use the machine's clock. */
record ClusterWithSteppedClock(Cluster cluster, SteppedClock clock) implements AutoCloseable {

    static ClusterWithSteppedClock start(Path folder) throws IOException {
        SteppedClock clock = new SteppedClock(folder);
        return new ClusterWithSteppedClock(
                new Cluster(folder, new Backends(folder), Programs.real(clock.environment())), clock);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
