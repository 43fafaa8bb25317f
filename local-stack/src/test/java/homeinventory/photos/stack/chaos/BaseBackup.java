package homeinventory.photos.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.stack.state.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A backup in the order of docs/operations.md, while everything runs: the database, by PostgreSQL's low-level API
 * (PostgreSQL 18 §25.3.4), and then storage. Temporal is left out.
 */
final class BaseBackup {

    private BaseBackup() {}

    /** Creates a folder on which {@code Backends} can start. */
    static void take(Cluster cluster, Path folder) throws IOException, SQLException {
        Path live = cluster.backends().home();
        Path home = Files.createDirectories(folder.resolve(live.getFileName().toString()));
        Path postgresql = Files.createDirectories(home.resolve("postgresql"));
        Command.copy(live.resolve("layout-version"), home.resolve("layout-version"));
        Command.copy(live.resolve("postgresql/password"), postgresql.resolve("password"));
        copyDatabase(cluster, live.resolve("postgresql/data"), postgresql.resolve("data"));
        Command.copy(cluster.backends().storage(), home.resolve("photos"));
    }

    private static void copyDatabase(Cluster cluster, Path from, Path to) throws IOException, SQLException {
        try (Connection connection = cluster.invariants().database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('backup', TRUE)");
            Command.copy(from, to);
            try (ResultSet label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(FALSE)")) {
                assertThat(label.next()).isTrue();
                Files.writeString(to.resolve("backup_label"), label.getString(1));
            }
            // The write-ahead log of the time of the copy, from which PostgreSQL repairs half-copied pages.
            Command.run(
                    "rm",
                    "-r",
                    to.resolve("pg_wal").toString(),
                    to.resolve("postmaster.pid").toString());
            Command.copy(from.resolve("pg_wal"), to.resolve("pg_wal"));
        }
    }
}
