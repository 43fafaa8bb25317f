package homeinventory.photos.store.schema;

import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.springframework.core.io.DefaultResourceLoader;

/** Migrates databases without a Spring context. */
public final class SchemaFixture {

    /** Without Spring Boot, Liquibase logs every step to the console. The field keeps the logger, and so its level, in memory. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.WARNING);
    }

    private SchemaFixture() {}

    /** Runs the change log as an application does at startup. */
    public static void migrate(DataSource dataSource) {
        SchemaMigration migration = new SchemaMigration(dataSource);
        migration.setResourceLoader(new DefaultResourceLoader());
        try {
            migration.afterPropertiesSet();
        } catch (LiquibaseException e) {
            throw new IllegalStateException("migrating a test database failed", e);
        }
    }
}
