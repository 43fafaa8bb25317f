package homeinventory.photos.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import homeinventory.photos.stack.report.StartFailure;
import homeinventory.photos.stack.state.StateFolder;
import homeinventory.photos.store.TestPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path temporary;

    private StateFolder state;
    private final List<EmbeddedDatabase> started = new ArrayList<>();

    @BeforeEach
    void open() {
        state = StateFolder.open(temporary.resolve("empty"));
    }

    @AfterEach
    void close() {
        started.stream().filter(database -> database.process().isAlive()).forEach(EmbeddedDatabase::close);
        state.close();
    }

    @Test
    void data_survive_a_restart_and_a_killed_server() throws Exception {
        prepare();
        EmbeddedDatabase first = start();
        ask(first, "CREATE TABLE kept AS SELECT 'a photo' AS what");
        first.close();
        assertThat(first.process().isAlive()).isFalse();

        EmbeddedDatabase second = start();
        assertThat(ask(second, "SELECT what FROM kept")).isEqualTo("a photo");

        ProcessHandle server = second.process();
        server.destroyForcibly();
        server.onExit().join();
        second.close();
        assertThat(ask(start(), "SELECT what FROM kept")).isEqualTo("a photo");
    }

    @Test
    void the_next_stack_stops_a_server_that_outlived_its_stack() throws Exception {
        prepare();
        EmbeddedDatabase abandoned = start();

        EmbeddedDatabase.stopSurvivor(state);

        assertThat(abandoned.process().isAlive()).isFalse();
    }

    @Test
    void the_server_is_durable_speaks_utf_8_and_listens_on_loopback_alone() throws Exception {
        prepare();
        EmbeddedDatabase database = start();

        assertThat(ask(database, "SHOW server_version")).startsWith(EmbeddedDatabase.MAJOR_VERSION + ".");
        assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(database, "SHOW full_page_writes")).isEqualTo("on");
        assertThat(ask(database, "SHOW data_checksums")).isEqualTo("on");
        assertThat(ask(database, "SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(database, "SHOW unix_socket_directories")).isEmpty();
        assertThat(database.passwordFile()).hasContent(database.password());
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.userName(), "guessed"))
                .withMessageContaining("password");
    }

    @Test
    void a_database_that_was_only_half_created_is_created_again() throws IOException, SQLException {
        Path folder = state.folder("postgresql");
        Files.writeString(folder.resolve("unfinished"), "");
        Files.createDirectories(folder.resolve("data/base"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "18");

        assertThat(ask(start(), "SELECT current_database()")).isEqualTo("photos");
    }

    @Test
    void data_of_another_major_version_are_refused() throws IOException {
        Path data = Files.createDirectories(state.folder("postgresql").resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        assertRefused("belongs to PostgreSQL 17, this version runs 18");
    }

    @Test
    void a_folder_without_data_is_refused() throws IOException {
        Files.createDirectories(state.folder("postgresql").resolve("data"));

        assertRefused("no PG_VERSION");
    }

    @Test
    void data_that_postgresql_cannot_read_are_refused_with_the_reason_that_it_gives() throws Exception {
        prepare();
        Files.delete(state.folder("postgresql").resolve("data/global/pg_control"));

        assertRefused("pg_control");
    }

    private void prepare() throws IOException {
        state.close();
        PreparedHome.copyTo(temporary.resolve("prepared"));
        state = StateFolder.open(temporary.resolve("prepared"));
    }

    private void assertRefused(String because) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(this::start)
                .withMessageContaining(state.path().toString())
                .withMessageContaining(because)
                .satisfies(failure -> assertThat(failure.getMessage()).hasLineCount(1));
    }

    private EmbeddedDatabase start() {
        EmbeddedDatabase database = EmbeddedDatabase.start(state, TestPorts.free());
        started.add(database);
        return database;
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.userName(), database.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                assertThat(rows.next()).as("a row of " + sql).isTrue();
                return rows.getString(1);
            }
        }
    }
}
