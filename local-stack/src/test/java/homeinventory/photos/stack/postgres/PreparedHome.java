package homeinventory.photos.stack.postgres;

import homeinventory.photos.stack.state.BuildLock;
import homeinventory.photos.stack.state.Command;
import homeinventory.photos.stack.state.StateFolder;
import homeinventory.photos.store.TestPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A state folder with an empty database. It is created once in the build folder and copied, which is faster than initdb. */
public final class PreparedHome {
    private static final Path TEMPLATE = Path.of("target", "prepared-home").toAbsolutePath();

    private PreparedHome() {}

    /** Copies it to a path that does not exist yet. */
    public static synchronized void copyTo(Path home) throws IOException {
        try (BuildLock _ = BuildLock.acquire(TEMPLATE)) {
            if (!Files.exists(TEMPLATE.resolve("complete"))) {
                make();
            }
        }
        Path postgresql = Files.createDirectories(home).resolve("postgresql");
        // Keeps the permissions, which PostgreSQL checks.
        Command.copy(TEMPLATE.resolve("postgresql"), postgresql);
        Command.copy(TEMPLATE.resolve("layout-version"), home);
    }

    private static void make() throws IOException {
        Command.run("rm", "-rf", TEMPLATE.toString());
        try (StateFolder state = StateFolder.open(TEMPLATE)) {
            EmbeddedDatabase.start(state, TestPorts.free()).close();
        }
        Files.createFile(TEMPLATE.resolve("complete"));
    }
}
