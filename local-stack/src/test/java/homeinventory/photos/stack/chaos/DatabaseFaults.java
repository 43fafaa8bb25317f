package homeinventory.photos.stack.chaos;

import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Faults of a running PostgreSQL that an operator can cause. */
final class DatabaseFaults {
    private final JdbcClient jdbc;

    DatabaseFaults(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** Ends one connection after another, busy ones first; returns how many. */
    int cutConnections(Duration time) {
        Instant until = Instant.now().plus(time);
        int cut = 0;
        while (Instant.now().isBefore(until)) {
            cut += jdbc.sql("""
                            SELECT pg_terminate_backend(pid) FROM (
                                SELECT pid FROM pg_stat_activity
                                WHERE datname = current_database() AND pid <> pg_backend_pid()
                                ORDER BY state, random() LIMIT 1) AS victim, pg_sleep(0.1)
                            """).query(Boolean.class).list().size();
        }
        return cut;
    }

    /** Makes new transactions of all connections read-only, or writable again. */
    void readOnly(boolean readOnly) {
        jdbc.sql("ALTER SYSTEM SET default_transaction_read_only = " + (readOnly ? "on" : "off"))
                .update();
        jdbc.sql("SELECT pg_reload_conf()").query(Boolean.class).single();
    }
}
