package homeinventory.photos.stack.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.springframework.util.FileSystemUtils;
import org.sqlite.SQLiteConfig;

class VisibilityIndexesTest {
    private static final Set<String> IN_USE = Set.of("Keyword03");
    private static final String ARCHITECTURE = "org.sqlite.osinfo.architecture";
    private static final String[] KEPT = {
        "by_keyword_03",
        "by_workflow_id",
        "default_idx",
        "sqlite_autoindex_executions_visibility_1",
        "unique_by_bool_01"
    };

    @TempDir
    Path temporary;

    private SqliteFile database;
    private VisibilityIndexes indexes;

    @BeforeEach
    void makeDatabase() throws SQLException {
        database = new SqliteFile(temporary.resolve("temporal.db"));
        database.run(
                "PRAGMA journal_mode = wal",
                """
                CREATE TABLE executions_visibility (
                    namespace_id TEXT, run_id TEXT, workflow_id TEXT, close_time TEXT, Bool01 TEXT, Keyword03 TEXT, Keyword04 TEXT,
                    PRIMARY KEY (namespace_id, run_id))
                """,
                "CREATE INDEX default_idx ON executions_visibility (namespace_id, (COALESCE(close_time, '9999')))",
                "CREATE INDEX by_workflow_id ON executions_visibility (namespace_id, workflow_id)",
                "CREATE INDEX by_keyword_03 ON executions_visibility (namespace_id, Keyword03)",
                "CREATE INDEX by_keyword_04 ON executions_visibility (namespace_id, Keyword04)",
                "CREATE INDEX by_bool_01 ON executions_visibility (namespace_id, Bool01)",
                "CREATE UNIQUE INDEX unique_by_bool_01 ON executions_visibility (namespace_id, Bool01)");
        indexes = new VisibilityIndexes(database.path(), temporary.resolve("native"));
    }

    @Test
    void keeps_what_is_searched_what_makes_rows_unique_and_what_orders_lists() throws Exception {
        indexes.dropUnused(IN_USE);

        assertThat(database.indexes()).containsExactly(KEPT);
    }

    @Test
    void a_second_time_nothing_is_left_to_drop_and_no_lock_is_needed() throws Exception {
        indexes.dropUnused(IN_USE);

        whileLocked(() -> indexes.dropUnused(IN_USE));

        assertThat(database.indexes()).containsExactly(KEPT);
    }

    @Test
    void a_locked_database_is_not_waited_for_long() throws Exception {
        whileLocked(() -> assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> indexes.dropUnused(IN_USE))
                .withMessageContaining("locked"));

        assertThat(database.indexes()).contains("by_bool_01", "by_keyword_04");
    }

    @Test
    void a_file_that_is_not_there_is_not_made() {
        Path missing = temporary.resolve("missing.db");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> new VisibilityIndexes(missing, temporary.resolve("native")).dropUnused(IN_USE))
                .withMessageContaining("unable to open database file");
        assertThat(missing).doesNotExist();
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_as_it_is() throws IOException {
        Path letter = Files.writeString(temporary.resolve("letter.txt"), "Dear Sir or Madam, ".repeat(100));

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> new VisibilityIndexes(letter, temporary.resolve("native")).dropUnused(IN_USE))
                .withMessageContaining("file is not a database");
        assertThat(letter).content().isEqualTo("Dear Sir or Madam, ".repeat(100));
    }

    /** The driver loads its library once for each class loader, so this one takes another than the rest. */
    @Test
    void a_platform_without_a_native_library_is_named_each_time() throws Exception {
        System.setProperty(ARCHITECTURE, "abacus");
        try (URLClassLoader classes = new URLClassLoader(
                Stream.of(VisibilityIndexes.class, SQLiteConfig.class, FileSystemUtils.class, Logger.class)
                        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                        .toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader())) {
            Class<?> type = classes.loadClass(VisibilityIndexes.class.getName());
            Constructor<?> constructor = type.getDeclaredConstructor(Path.class, Path.class);
            constructor.setAccessible(true);
            Method dropUnused = type.getDeclaredMethod("dropUnused", Set.class);
            dropUnused.setAccessible(true);
            Object foreign = constructor.newInstance(database.path(), temporary.resolve("native"));

            for (int time = 1; time <= 2; time++) {
                assertThatExceptionOfType(InvocationTargetException.class)
                        .isThrownBy(() -> dropUnused.invoke(foreign, IN_USE))
                        .withCauseInstanceOf(SQLException.class)
                        .havingRootCause()
                        .withMessageContaining("abacus");
            }
        } finally {
            System.clearProperty(ARCHITECTURE);
        }
    }

    @Test
    void what_a_killed_process_left_of_the_driver_is_removed() throws Exception {
        Path left = Files.createDirectories(temporary.resolve("native")).resolve("sqlite-of-before.so");
        Files.createFile(left);

        indexes.dropUnused(IN_USE);

        assertThat(left).doesNotExist();
    }

    /** As if the server wrote for longer than anybody waits. */
    private void whileLocked(Attempt attempt) throws Exception {
        try (Connection writer = database.connect();
                Statement statement = writer.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            attempt.run();
        }
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws Exception;
    }
}
