package homeinventory.photos.stack;

import homeinventory.photos.stack.LocalStackProperties.TemporalChoice;
import homeinventory.photos.stack.report.StartFailure;
import homeinventory.photos.stack.state.Ports;
import homeinventory.photos.stack.temporal.TemporalSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.StringUtils;

/**
 * The settings, with a free port in place of each 0. They are read before Spring starts, because PostgreSQL and Temporal must run
 * before that.
 *
 * @param home state folder
 * @param serverPort port of the API and the page; for 0 the web server chooses one
 * @param postgresPort port of PostgreSQL
 */
record Settings(Path home, TemporalSettings temporal, int serverPort, int postgresPort) {

    /**
     * Reads command-line arguments, system properties and the environment, in this order. The first value wins.
     *
     * @throws StartFailure if a value cannot be used
     */
    static Settings read(String... arguments) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        Binder binder = Binder.get(environment);
        try {
            LocalStackProperties stack = binder.bindOrCreate("local-stack", LocalStackProperties.class);
            String address = environment.getProperty("TEMPORAL_ADDRESS");
            TemporalSettings temporal = new TemporalSettings(
                    StringUtils.hasText(address) ? address : null,
                    environment.getProperty("TEMPORAL_NAMESPACE", "default"),
                    chosen(stack.temporalPort()),
                    chosen(stack.temporalUiPort()),
                    stack.temporal() == TemporalChoice.IN_JVM);
            return new Settings(
                    stack.home(),
                    temporal,
                    binder.bind("server.port", Integer.class).orElse(8080),
                    chosen(stack.postgresPort()));
        } catch (BindException e) {
            throw new StartFailure("option --%s cannot be used: %s".formatted(e.getName(), rootMessage(e)), e);
        }
    }

    /** The ports that the stack listens on, by option. */
    Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("--server.port", serverPort);
        if (temporal.needsPorts()) {
            ports.put("--local-stack.temporal-port", temporal.port());
            ports.put("--local-stack.temporal-ui-port", temporal.uiPort());
        }
        ports.put("--local-stack.postgres-port", postgresPort);
        return ports;
    }

    private static int chosen(int port) {
        return port == 0 ? Ports.findFree() : port;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
