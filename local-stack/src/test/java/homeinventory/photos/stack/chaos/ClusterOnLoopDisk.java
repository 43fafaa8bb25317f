package homeinventory.photos.stack.chaos;

import homeinventory.photos.stack.chaos.Cluster.Programs;
import homeinventory.photos.stack.endtoend.Backends;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The real programs, with originals and thumbnails on a disk that a test can break. */
record ClusterOnLoopDisk(Cluster cluster, LoopDisk disk) implements AutoCloseable {
    /** Five attempts take 45 s, longer than a fault. */
    private static final Map<String, String> LONGER_RETRIES = Map.of("THUMBNAILS_RETRY_INITIALINTERVAL", "3s");

    static ClusterOnLoopDisk start(Path folder) throws IOException {
        LoopDisk disk = LoopDisk.mount(folder);
        Backends backends = new Backends(folder, disk.folder());
        return new ClusterOnLoopDisk(new Cluster(folder, backends, Programs.real(LONGER_RETRIES)), disk);
    }

    @Override
    public void close() {
        cluster.close();
        disk.close();
    }
}
