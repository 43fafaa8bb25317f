package homeinventory.photos.stack.temporal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database with Temporal's visibility table, or one that looks like it. */
public record SqliteFile(Path path) {

    /** Runs statements, each of them alone. */
    void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The second column of each index that was made by hand and has a column there: what is searched within a namespace. */
    public List<String> indexedColumns() throws SQLException {
        return strings("""
                SELECT columns.name
                FROM sqlite_schema AS indexes, pragma_index_info(indexes.name) AS columns
                WHERE indexes.tbl_name = 'executions_visibility' AND indexes.sql LIKE 'CREATE INDEX%'
                    AND columns.seqno = 1 AND columns.name IS NOT NULL
                ORDER BY columns.name
                """);
    }

    /** Names of all indexes of the table. */
    List<String> indexes() throws SQLException {
        return strings("SELECT name FROM pragma_index_list('executions_visibility') ORDER BY name");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }

    private List<String> strings(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> strings = new ArrayList<>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }
}
