package homeinventory.photos.stack.endtoend;

import homeinventory.photos.stack.postgres.EmbeddedDatabase;
import homeinventory.photos.stack.postgres.PreparedHome;
import homeinventory.photos.stack.state.StateFolder;
import homeinventory.photos.stack.temporal.TemporalCli;
import homeinventory.photos.stack.temporal.TemporalServer;
import homeinventory.photos.stack.temporal.TemporalSettings;
import homeinventory.photos.store.TestPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** PostgreSQL and Temporal for API and workers that are processes of their own. */
public final class Backends implements AutoCloseable {
    private final StateFolder state;
    private final Path home;
    private final Path storage;
    private final int databasePort = TestPorts.free();
    private final TemporalSettings settings =
            new TemporalSettings(null, "default", TestPorts.free(), TestPorts.free(), false);
    private TemporalServer temporal;
    private EmbeddedDatabase database;

    /** Continues with the data in a folder, or creates them there. */
    public Backends(Path folder) throws IOException {
        this(folder, folder.resolve("backends").resolve("photos"));
    }

    /** With originals and thumbnails in another folder. */
    public Backends(Path folder, Path storage) throws IOException {
        home = folder.resolve("backends");
        if (!Files.exists(home)) {
            PreparedHome.copyTo(home);
        }
        this.storage = storage;
        state = StateFolder.open(home);
        database = EmbeddedDatabase.start(state, databasePort);
        temporal = TemporalCli.start(settings, state);
    }

    /** The environment that README and docker-compose.yml name. */
    public Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL", database.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", database.userName(),
                "SPRING_DATASOURCE_PASSWORD", database.password(),
                "TEMPORAL_ADDRESS", temporalAddress(),
                "TEMPORAL_NAMESPACE", "default",
                "STORAGE_DIR", storage.toString());
    }

    /** The folder of both servers. */
    public Path home() {
        return home;
    }

    public Path storage() {
        return storage;
    }

    public String temporalAddress() {
        return "127.0.0.1:" + temporalPort();
    }

    public int temporalPort() {
        return settings.port();
    }

    public void stopTemporal() {
        temporal.close();
    }

    public void startTemporal() {
        temporal = TemporalCli.start(settings, state);
    }

    /** Kills PostgreSQL (SIGKILL): it cannot clean up. */
    public void killDatabase() {
        database.process().destroyForcibly();
        database.process().onExit().join();
        // Releases the lock on the data, which this process holds and not the server.
        database.close();
    }

    /** Starts PostgreSQL again on the same data and the same port. */
    public void startDatabase() {
        database = EmbeddedDatabase.start(state, databasePort);
    }

    @Override
    public void close() {
        temporal.close();
        database.close();
        state.close();
    }
}
