package homeinventory.photos.store;

import homeinventory.photos.store.schema.SchemaFixture;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server for tests. Most tests use a database of {@link #shared()}. A test of an outage starts its own server, and
 * stops and starts it again; port and data stay the same.
 */
public final class TestServer implements AutoCloseable {

    static final String USER = "postgres";

    private static final String TEMPLATE = "migrated";

    private static class Shared {
        private static final TestServer SERVER = TestServer.start();
    }

    private final Path dataDirectory;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable EmbeddedPostgres postgres;

    private TestServer(Path dataDirectory, int port) {
        this.dataDirectory = dataDirectory;
        this.port = port;
    }

    /** The one server of this JVM, started on first use and stopped with the JVM. Never stop it in a test. */
    public static TestServer shared() {
        return Shared.SERVER;
    }

    /** Starts a server for the caller, who must close it. */
    public static TestServer start() {
        try {
            TestServer server = new TestServer(Files.createTempDirectory("photo-store-test"), TestPorts.free());
            server.startAgain();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.newTemplate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("could not start a PostgreSQL server for tests", e);
        }
    }

    /** Ends all connections and accepts no new ones. Committed data stays. */
    public synchronized void stop() {
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
            postgres = null;
        } catch (IOException e) {
            throw new UncheckedIOException("could not stop the PostgreSQL server on port " + port, e);
        }
    }

    /** Starts a stopped server on the same port, with the same data. */
    public synchronized void startAgain() {
        if (postgres != null) {
            return;
        }
        try {
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(dataDirectory)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("full_page_writes", "off")
                    // As in production. It costs nothing here, because the library switches fsync off.
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("could not start a PostgreSQL server on port " + port, e);
        }
    }

    /** A new database, migrated and empty. */
    public TestDatabase newDatabase() {
        return create(TEMPLATE);
    }

    /** A new database without the schema. */
    public TestDatabase newUnmigratedDatabase() {
        return create("template1");
    }

    private TestDatabase create(String template) {
        String name = "test_" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        return new TestDatabase(this, name);
    }

    private void newTemplate() {
        execute("CREATE DATABASE " + TEMPLATE);
        SchemaFixture.migrate(dataSource(TEMPLATE));
    }

    void execute(String sql) {
        JdbcClient.create(dataSource("postgres")).sql(sql).update();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    PGSimpleDataSource dataSource(String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(database));
        dataSource.setUser(USER);
        return dataSource;
    }

    @Override
    public void close() {
        stop();
        try {
            FileSystemUtils.deleteRecursively(dataDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove the test data in " + dataDirectory, e);
        }
    }
}
