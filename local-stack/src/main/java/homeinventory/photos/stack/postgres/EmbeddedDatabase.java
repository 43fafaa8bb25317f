package homeinventory.photos.stack.postgres;

import homeinventory.photos.stack.report.StartFailure;
import homeinventory.photos.stack.state.ChildProcesses;
import homeinventory.photos.stack.state.StateFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL server on the loopback interface, with durable data in the state folder. */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The version of the binaries that the root {@code pom.xml} pins. */
    static final String MAJOR_VERSION = "18";

    private static final String DATABASE = "photos";
    private static final String USER = "postgres";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final EmbeddedPostgres postgres;
    private final DataFolder folder;
    private final ProcessHandle server;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DataFolder folder, ProcessHandle server) {
        this.postgres = postgres;
        this.folder = folder;
        this.server = server;
    }

    /**
     * Starts the server. First stops a server that outlived its stack. Creates the data if there is none.
     *
     * @throws StartFailure if it does not start on this data
     */
    public static EmbeddedDatabase start(StateFolder state, int port) {
        DataFolder folder = new DataFolder(state);
        stopSurvivor(folder);
        boolean empty = folder.prepare(MAJOR_VERSION);
        Path log = state.freshLog("postgresql");
        try {
            EmbeddedPostgres postgres = new PostgresStart(folder, port, log).run();
            ProcessHandle server =
                    folder.server().orElseThrow(() -> new IOException("no server runs on " + folder.data()));
            EmbeddedDatabase database = new EmbeddedDatabase(postgres, folder, server);
            if (empty) {
                database.create();
            }
            return database;
        } catch (IOException | SQLException e) {
            stopSurvivor(folder);
            throw new StartFailure(
                    "PostgreSQL did not start on %s: %s; see %s".formatted(folder.data(), e.getMessage(), log), e);
        }
    }

    /** Stops a server that outlived its stack. Throws {@link StartFailure} if PostgreSQL's folder cannot be read. */
    public static void stopSurvivor(StateFolder state) {
        stopSurvivor(new DataFolder(state));
    }

    private static void stopSurvivor(DataFolder folder) {
        try {
            folder.server().ifPresent(server -> ChildProcesses.stop(server, STOP_LIMIT));
        } catch (IOException | NumberFormatException e) {
            throw folder.broken("its postmaster.pid cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private void create() throws SQLException, IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
        }
        folder.finished();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + DATABASE;
    }

    public String userName() {
        return USER;
    }

    public String password() {
        try {
            return folder.password();
        } catch (IOException e) {
            throw new UncheckedIOException("the database's password could not be read", e);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    /** The file that holds {@link #password()}. */
    public Path passwordFile() {
        return folder.passwordFile();
    }

    /** The server's process. */
    public ProcessHandle process() {
        return server;
    }

    /** Stops the server ("fast": open transactions are rolled back) and waits until it has ended. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be asked to stop", e);
        } finally {
            if (server.isAlive()) {
                ChildProcesses.stop(server, STOP_LIMIT);
            }
        }
    }
}
