package homeinventory.photos.stack.temporal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.util.FileSystemUtils;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.SQLiteOpenMode;

/** The indexes of the SQLite table in which Temporal's development server looks for workflows; docs/adr/0062. */
final class VisibilityIndexes {
    /** What lists are filtered by, besides search attributes; {@code default_idx} begins with no column and is kept. */
    static final Set<String> SEARCHED_COLUMNS = Set.of("workflow_id", "workflow_type_name", "status", "execution_time");

    private static final Duration LOCK_LIMIT = Duration.ofSeconds(1);

    /** Indexes that were made for one column each, not by a constraint of the table: (namespace, column, order of lists). */
    private static final String INDEXES_OF_A_COLUMN = """
            SELECT indexes.name AS index_name, columns.name AS column_name
            FROM pragma_index_list('executions_visibility') AS indexes, pragma_index_info(indexes.name) AS columns
            WHERE indexes.origin = 'c' AND indexes."unique" = 0 AND columns.seqno = 1 AND columns.name IS NOT NULL
            """;

    private final Path database;
    private final Path scratch;

    /**
     * @param database SQLite file; a server may be running on it
     * @param scratch folder for the driver alone, which unpacks its native library there
     */
    VisibilityIndexes(Path database, Path scratch) {
        this.database = database;
        this.scratch = scratch;
    }

    /**
     * Drops the index of each column that nothing searches.
     *
     * @param attributeColumns of the search attributes in use
     * @throws SQLException if the file is missing, no database, or locked for longer than a second, or if there is no native
     *     library for this platform
     * @throws IOException if that library has no place to be unpacked to
     */
    void dropUnused(Set<String> attributeColumns) throws SQLException, IOException {
        loadLibrary();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // One transaction each: where a day's workflows are in the indexes, the server gets its turn in between.
            for (String index : unused(statement, attributeColumns)) {
                statement.execute("DROP INDEX \"" + index + "\"");
            }
        }
    }

    private void loadLibrary() throws SQLException, IOException {
        // The driver removes it at the end of the process, unless that is killed.
        FileSystemUtils.deleteRecursively(scratch);
        System.setProperty("org.sqlite.tmpdir", Files.createDirectories(scratch).toString());
        try {
            // Connecting does this too, but the second time that it fails it throws a LinkageError without a reason.
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw new SQLException("SQLite's native library cannot be loaded", e);
        }
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(Math.toIntExact(LOCK_LIMIT.toMillis()));
        // As the server has it: what a power cut undoes is done again at the next start.
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        return config.createConnection("jdbc:sqlite:" + database);
    }

    private static List<String> unused(Statement statement, Set<String> attributeColumns) throws SQLException {
        List<String> unused = new ArrayList<>();
        try (ResultSet indexes = statement.executeQuery(INDEXES_OF_A_COLUMN)) {
            while (indexes.next()) {
                String column = indexes.getString("column_name");
                if (!SEARCHED_COLUMNS.contains(column) && !attributeColumns.contains(column)) {
                    unused.add(indexes.getString("index_name"));
                }
            }
        }
        return unused;
    }
}
