package homeinventory.photos.stack.endtoend;

import homeinventory.photos.stack.postgres.EmbeddedDatabase;
import homeinventory.photos.stack.postgres.PreparedHome;
import homeinventory.photos.stack.state.Ports;
import homeinventory.photos.stack.state.StateFolder;
import homeinventory.photos.stack.temporal.TemporalCli;
import homeinventory.photos.stack.temporal.TemporalServer;
import homeinventory.photos.stack.temporal.TemporalSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** PostgreSQL and Temporal for API and workers that are processes of their own. */
final class Backends implements AutoCloseable {
    private final StateFolder state;
    private final EmbeddedDatabase database;
    private final TemporalSettings settings =
            new TemporalSettings(null, "default", Ports.findFree(), Ports.findFree(), false);
    private TemporalServer temporal;

    Backends(Path folder) throws IOException, InterruptedException {
        PreparedHome.copyTo(folder.resolve("backends"));
        state = StateFolder.open(folder.resolve("backends"));
        database = EmbeddedDatabase.start(state, Ports.findFree());
        temporal = TemporalCli.start(settings, state);
    }

    /** The environment that README and docker-compose.yml name. */
    Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL", database.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", database.userName(),
                "SPRING_DATASOURCE_PASSWORD", database.password(),
                "TEMPORAL_ADDRESS", temporalAddress(),
                "TEMPORAL_NAMESPACE", "default",
                "STORAGE_DIR", state.folder("photos").toString());
    }

    String temporalAddress() {
        return "127.0.0.1:" + settings.port();
    }

    void stopTemporal() {
        temporal.close();
    }

    void startTemporal() {
        temporal = TemporalCli.start(settings, state);
    }

    @Override
    public void close() {
        temporal.close();
        database.close();
        state.close();
    }
}
