package homeinventory.photos.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.DefaultResourceLoader;

class SchemaMigrationTest {

    @AutoClose
    private final TestDatabase empty = TestServer.shared().newUnmigratedDatabase();

    @Test
    void an_empty_database_is_migrated() {
        SchemaFixture.migrate(empty.dataSource());

        assertThat(tables())
                .containsExactlyInAnyOrder(
                        "photos",
                        "failed_attempts",
                        "api_keys",
                        "key_sessions",
                        "daily_uploads",
                        "regenerations",
                        "regeneration_failures",
                        "permanent_failures",
                        "webhooks",
                        "webhook_deliveries",
                        "idempotency_keys",
                        "photo_events",
                        "workspace_event_counters",
                        "databasechangelog",
                        "databasechangeloglock");
    }

    @Test
    void migrating_again_changes_nothing() {
        SchemaFixture.migrate(empty.dataSource());
        List<String> applied = applied();

        SchemaFixture.migrate(empty.dataSource());

        assertThat(applied()).isEqualTo(applied).isNotEmpty();
    }

    @Test
    void several_processes_can_start_at_the_same_time_on_an_empty_database() throws Exception {
        Callable<Void> start = () -> {
            SchemaFixture.migrate(empty.dataSource());
            return null;
        };

        try (ExecutorService processes = Executors.newFixedThreadPool(4)) {
            assertThat(processes.invokeAll(
                            IntStream.range(0, 4).mapToObj(i -> start).toList()))
                    .allSatisfy(process -> assertThat(process.state()).isEqualTo(Future.State.SUCCESS));
        }

        assertThat(applied()).doesNotHaveDuplicates().isNotEmpty();
    }

    /** Without the release, Liquibase would wait for five minutes and give up. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_lock_left_by_a_killed_process_does_not_stop_the_next() {
        empty.jdbc().sql("CREATE SCHEMA warehouse").update();
        empty.jdbc().sql("""
                        CREATE TABLE warehouse.databasechangeloglock (
                            id INTEGER NOT NULL PRIMARY KEY, locked BOOLEAN NOT NULL,
                            lockgranted TIMESTAMP, lockedby VARCHAR(255))
                        """).update();
        empty.jdbc()
                .sql("INSERT INTO warehouse.databasechangeloglock VALUES (1, TRUE, now(), 'a process that was killed')")
                .update();

        SchemaFixture.migrate(empty.dataSource());

        assertThat(tables()).contains("photos");
    }

    @Test
    void a_migration_that_fails_lets_the_next_process_try() {
        SchemaMigration broken = new SchemaMigration(empty.dataSource());
        broken.setResourceLoader(new DefaultResourceLoader());
        broken.setChangeLog("classpath:/db/broken-changelog.sql");

        assertThatThrownBy(broken::afterPropertiesSet)
                .isInstanceOf(LiquibaseException.class)
                .hasMessageContaining("no_such_table");

        SchemaFixture.migrate(empty.dataSource());
        assertThat(tables()).contains("photos");
    }

    @Test
    void a_user_without_the_right_to_create_schemas_can_migrate_an_own_schema() {
        empty.jdbc().sql("CREATE ROLE without_create LOGIN").update();
        empty.jdbc().sql("CREATE SCHEMA warehouse AUTHORIZATION without_create").update();
        PGSimpleDataSource restricted = empty.unpooled();
        restricted.setUser("without_create");

        SchemaFixture.migrate(restricted);

        assertThat(tables()).contains("photos");
    }

    @Test
    void every_table_and_column_has_a_comment() {
        SchemaFixture.migrate(empty.dataSource());

        List<String> silent = empty.jdbc().sql("""
                        SELECT c.relname || coalesce('.' || a.attname, '')
                        FROM pg_class c
                        LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum >= 0 AND NOT a.attisdropped
                        WHERE c.relnamespace = 'warehouse'::regnamespace AND c.relkind = 'r'
                          AND c.relname NOT LIKE 'databasechangelog%'
                          AND col_description(c.oid, a.attnum) IS NULL
                        """).query(String.class).list();

        assertThat(silent).isEmpty();
    }

    private List<String> tables() {
        return empty.jdbc()
                .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'warehouse'")
                .query(String.class)
                .list();
    }

    private List<String> applied() {
        return empty.jdbc()
                .sql("SELECT id FROM warehouse.databasechangelog ORDER BY orderexecuted")
                .query(String.class)
                .list();
    }
}
