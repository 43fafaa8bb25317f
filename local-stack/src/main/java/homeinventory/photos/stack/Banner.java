package homeinventory.photos.stack;

import homeinventory.photos.stack.postgres.EmbeddedDatabase;
import homeinventory.photos.stack.state.StateFolder;
import homeinventory.photos.stack.temporal.TemporalServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** The lines after the start: the addresses of everything, and a command that uploads a sample photo. */
final class Banner {
    private static final String SAMPLE = "armchair.jpg";

    /** Any ids work. The page and the curl command use the same ones, so that the page shows the upload. */
    private static final String WORKSPACE = "0192f0c1-7a3e-7c21-9a55-3d5b7f0e4a10";

    private static final String ITEM = "0192f0c1-7a3e-7d84-8b16-52c9d1a6e3f7";

    private final StateFolder state;
    private final EmbeddedDatabase database;
    private final TemporalServer temporal;

    Banner(StateFolder state, EmbeddedDatabase database, TemporalServer temporal) {
        this.state = state;
        this.database = database;
        this.temporal = temporal;
    }

    /** @param port that the API listens on */
    List<String> lines(int port) {
        String base = "http://127.0.0.1:" + port;
        String uploads = "%s/api/v1/workspaces/%s/items/%s/photos".formatted(base, WORKSPACE, ITEM);
        return List.of(
                "",
                "  Page        %s/?workspace=%s&item=%s".formatted(base, WORKSPACE, ITEM),
                "  Upload      curl -F file=@%s %s".formatted(quoted(samplePhoto()), uploads),
                "  API         %s/v3/api-docs".formatted(base),
                "  Workflows   " + temporal.webUi().map(URI::toString).orElse("no Web UI"),
                "  Temporal    " + temporal.description(),
                "  PostgreSQL  %s, user %s, password in %s"
                        .formatted(database.jdbcUrl(), database.userName(), database.passwordFile()),
                "  State, logs %s".formatted(state.path()),
                "",
                "Ctrl-C stops everything.");
    }

    private Path samplePhoto() {
        Path file = state.path().resolve(SAMPLE);
        try (InputStream photo = Banner.class.getResourceAsStream("/" + SAMPLE)) {
            Files.copy(Objects.requireNonNull(photo, SAMPLE), file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written", e);
        }
    }

    /** For a shell, where the path needs it. */
    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[\\w./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
