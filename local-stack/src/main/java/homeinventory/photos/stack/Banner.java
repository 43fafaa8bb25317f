package homeinventory.photos.stack;

import homeinventory.photos.stack.postgres.EmbeddedDatabase;
import homeinventory.photos.stack.state.StateFolder;
import homeinventory.photos.stack.temporal.TemporalServer;
import java.net.URI;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Where everything is, for the person who started it. */
final class Banner {
    /** Any workspace and item will do, as long as the page's address and the curl line have the same. */
    private static final String WORKSPACE = "00000000-0000-7000-8000-000000000001";

    private static final String ITEM = "00000000-0000-7000-8000-000000000002";

    private final StateFolder state;
    private final EmbeddedDatabase database;
    private final TemporalServer temporal;

    Banner(StateFolder state, EmbeddedDatabase database, TemporalServer temporal) {
        this.state = state;
        this.database = database;
        this.temporal = temporal;
    }

    List<String> lines(ApplicationContext application) {
        String base = "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
        return List.of(
                "",
                "  Page          " + base + "/?workspace=" + WORKSPACE + "&item=" + ITEM,
                "  API           " + base + "/api/v1 (described at " + base + "/v3/api-docs)",
                "  Temporal      " + temporal.description(),
                "  Workflows     " + temporal.webUi().map(URI::toString).orElse("no Web UI"),
                "  PostgreSQL    " + database.jdbcUrl() + " as " + database.userName() + ", password in "
                        + database.passwordFile(),
                "  Kept in       " + state.path(),
                "",
                "  Try it:       curl -F file=@" + state.path().resolve("sample.jpg") + " " + base
                        + "/api/v1/workspaces/" + WORKSPACE + "/items/" + ITEM + "/photos",
                "  Stop it:      Ctrl-C",
                "");
    }
}
