package homeinventory.photos.store.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;

/**
 * Runs the change log when the bean is made, in one process at a time. Spring Boot makes this bean before every bean that uses
 * JDBC, and makes no Liquibase bean of its own.
 *
 * <p>Liquibase's own lock is a row. Two processes that start on an empty database can both try to create its table, and one
 * fails. A killed process leaves the row locked. So this class first takes a PostgreSQL advisory lock, which ends with its
 * session, and then releases a row that a dead process has left.
 */
public final class SchemaMigration extends SpringLiquibase {

    private static final String SCHEMA = "warehouse";

    /** Not CREATE SCHEMA IF NOT EXISTS, which needs the right to create schemas even if the schema exists. */
    private static final String CREATE_SCHEMA = """
            DO $$ BEGIN
                IF to_regnamespace('warehouse') IS NULL THEN
                    CREATE SCHEMA warehouse;
                END IF;
            END $$
            """;

    /** "warehous" in ASCII. The number has no meaning, but must be the same in all versions of the service. */
    private static final long ADVISORY_LOCK = 0x77_61_72_65_68_6f_75_73L;

    SchemaMigration(DataSource dataSource) {
        setDataSource(dataSource);
        setChangeLog("classpath:/db/changelog/db.changelog-master.yaml");
        setLiquibaseSchema(SCHEMA);
        setAnalyticsEnabled(false);
        setShowSummary(UpdateSummaryEnum.OFF);
    }

    @Override
    protected void performUpdate(Liquibase liquibase) throws LiquibaseException {
        Connection connection = ((JdbcConnection) liquibase.getDatabase().getConnection()).getUnderlyingConnection();
        execute(connection, "SELECT pg_advisory_lock(" + ADVISORY_LOCK + ")");
        try {
            execute(connection, CREATE_SCHEMA);
            if (liquibase.listLocks().length > 0) {
                liquibase.forceReleaseLocks();
            }
            super.performUpdate(liquibase);
        } finally {
            // A failed change set leaves its transaction aborted. The connection goes back to the pool, so unlock it in
            // any case.
            rollback(connection);
            execute(connection, "SELECT pg_advisory_unlock(" + ADVISORY_LOCK + ")");
        }
    }

    private static void execute(Connection connection, String sql) throws DatabaseException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new DatabaseException("migrating schema " + SCHEMA + ": \"" + sql + "\" failed", e);
        }
    }

    private static void rollback(Connection connection) throws DatabaseException {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DatabaseException("migrating schema " + SCHEMA + ": rollback failed", e);
        }
    }
}
