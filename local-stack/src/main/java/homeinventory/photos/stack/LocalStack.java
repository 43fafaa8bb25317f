package homeinventory.photos.stack;

import homeinventory.photos.stack.postgres.EmbeddedDatabase;
import homeinventory.photos.stack.report.Progress;
import homeinventory.photos.stack.state.Ports;
import homeinventory.photos.stack.state.StateFolder;
import homeinventory.photos.stack.temporal.TemporalServer;
import homeinventory.photos.stack.temporal.TemporalServers;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the parts of the stack, each after the parts that it needs. */
final class LocalStack {
    private final Progress progress;
    private final StartedParts parts;
    private final Consumer<String> ended;

    /** @param ended called with the reason when the stack cannot go on */
    LocalStack(Progress progress, StartedParts parts, Consumer<String> ended) {
        this.progress = progress;
        this.parts = parts;
        this.ended = ended;
    }

    /**
     * Starts everything and prints the addresses.
     *
     * @throws homeinventory.photos.stack.report.StartFailure if a part cannot start
     */
    void start(String... arguments) {
        Settings settings = Settings.read(arguments);
        StateFolder state = parts.start("state folder", () -> StateFolder.open(settings.home()));
        stopSurvivors(state);
        Ports.requireFree(settings.ports());
        TemporalServers servers = new TemporalServers(state, progress, ended);
        Supplier<TemporalServer> temporalStart = parts.during(() -> servers.prepare(settings.temporal()));
        progress.say("Starting PostgreSQL");
        EmbeddedDatabase database =
                parts.start("PostgreSQL", () -> EmbeddedDatabase.start(state, settings.postgresPort()));
        var _ = database.process().onExit().thenRun(this::databaseEnded);
        progress.say("Starting Temporal");
        TemporalServer temporal = parts.start("Temporal", temporalStart);
        progress.say("Starting the API and the worker");
        ConfigurableApplicationContext application =
                parts.start("API and worker", () -> run(properties(state, database, temporal), state, arguments));
        int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        new Banner(state, database, temporal).lines(port).forEach(progress::say);
    }

    private static void stopSurvivors(StateFolder state) {
        TemporalServers.stopSurvivor(state);
        EmbeddedDatabase.stopSurvivor(state);
    }

    private void databaseEnded() {
        if (!parts.isClosing()) {
            ended.accept(
                    "PostgreSQL ended unexpectedly; see logs/postgresql.log in the state folder, then start again");
        }
    }

    private static Map<String, Object> properties(
            StateFolder state, EmbeddedDatabase database, TemporalServer temporal) {
        Map<String, Object> properties = new HashMap<>(temporal.springProperties());
        properties.put("spring.datasource.url", database.jdbcUrl());
        properties.put("spring.datasource.username", database.userName());
        properties.put("spring.datasource.password", database.password());
        temporal.webUi().ifPresent(address -> properties.put("photos.temporal.ui-url", address));
        properties.put("storage.dir", state.path().resolve("photos").toString());
        return properties;
    }

    private static ConfigurableApplicationContext run(
            Map<String, Object> properties, StateFolder state, String... arguments) {
        SpringApplication application = new SpringApplication(LocalStackConfiguration.class);
        // StartedParts stops the parts in their order.
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of(
                "logging.file.name", state.folder("logs").resolve("stack.log").toString()));
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("local stack", properties)));
        return application.run(arguments);
    }
}
