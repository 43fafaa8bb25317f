package homeinventory.photos.stack.chaos;

import homeinventory.photos.stack.chaos.Cluster.Programs;
import homeinventory.photos.stack.endtoend.Backends;
import homeinventory.photos.store.CuttingProxy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Programs with {@link BuiltInFaults}, that reach PostgreSQL and Temporal through proxies.
 *
 * @param folder whose files switch the faults on
 */
record ClusterWithBuiltInFaults(Cluster cluster, CuttingProxy postgres, AnswerLosingTemporal temporal, Path folder)
        implements AutoCloseable {

    static ClusterWithBuiltInFaults start(Path home) throws IOException {
        Path folder = Files.createDirectory(home.resolve("faults"));
        Backends backends = new Backends(home);
        String url = Objects.requireNonNull(backends.environment().get("SPRING_DATASOURCE_URL"));
        int databasePort = URI.create(url.substring("jdbc:".length())).getPort();
        CuttingProxy postgres = CuttingProxy.before(databasePort);
        AnswerLosingTemporal temporal = AnswerLosingTemporal.before(backends.temporalPort());
        Programs programs = new Programs(
                FaultyApi.class,
                FaultyWorker.class,
                Map.of(
                        BuiltInFaults.FOLDER,
                        folder.toString(),
                        "SPRING_DATASOURCE_URL",
                        // Sends the text of each statement, which the proxy searches.
                        url.replace(":" + databasePort, ":" + postgres.port()) + "?prepareThreshold=0",
                        "TEMPORAL_ADDRESS",
                        temporal.address()));
        return new ClusterWithBuiltInFaults(new Cluster(home, backends, programs), postgres, temporal, folder);
    }

    @Override
    public void close() {
        cluster.close();
        postgres.close();
        temporal.close();
    }
}
