package homeinventory.photos.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A new database, migrated and empty, on the shared test server of the JVM. The usual form in a test class is
 *
 * <pre>{@code
 * @AutoClose
 * static final TestDatabase database = TestDatabase.create();
 * }</pre>
 *
 * and, for a Spring context, with {@link #properties()}.
 */
public final class TestDatabase implements AutoCloseable {

    private final TestServer server;
    private final String name;
    private final HikariDataSource pool;

    TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.dataSource(name));
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        this.pool = new HikariDataSource(config);
    }

    /** A new database on the shared server; takes about 50 ms after the first. */
    public static TestDatabase create() {
        return TestServer.shared().newDatabase();
    }

    /** A pool of at most 20 connections. */
    public DataSource dataSource() {
        return pool;
    }

    /** A new connection each time. */
    public PGSimpleDataSource unpooled() {
        return server.dataSource(name);
    }

    /** Plain SQL on {@link #dataSource()}. */
    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public String url() {
        return server.url(name);
    }

    public String username() {
        return TestServer.USER;
    }

    /** The server needs no password, but some clients insist on one. */
    public String password() {
        return "unused";
    }

    /** {@code spring.datasource.*} as arguments of a Spring application. */
    public String[] properties() {
        return new String[] {
            "spring.datasource.url=" + url(),
            "spring.datasource.username=" + username(),
            "spring.datasource.password=" + password()
        };
    }

    /** Ends every connection to the database and drops it. */
    @Override
    public void close() {
        pool.close();
        server.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }
}
