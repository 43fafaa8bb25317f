package homeinventory.photos.stack;

import homeinventory.photos.stack.LocalStackProperties.TemporalChoice;
import homeinventory.photos.stack.report.StartFailure;
import homeinventory.photos.stack.temporal.TemporalSettings;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What the user asked for, read before Spring starts, since PostgreSQL and Temporal must run by then.
 *
 * @param serverPort of the API and the page; 0 for any free one
 */
record Settings(LocalStackProperties stack, TemporalSettings temporal, int serverPort) {

    /**
     * Reads command-line arguments, system properties and the environment, the first that has a value winning.
     *
     * @throws StartFailure if a value cannot be used
     */
    static Settings read(String... arguments) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        Binder binder = Binder.get(environment);
        try {
            LocalStackProperties stack = binder.bindOrCreate("local-stack", LocalStackProperties.class);
            TemporalSettings temporal = new TemporalSettings(
                    environment.getProperty("TEMPORAL_ADDRESS"),
                    environment.getProperty("TEMPORAL_NAMESPACE", "default"),
                    stack.temporalPort(),
                    stack.temporalUiPort(),
                    stack.temporal() == TemporalChoice.IN_JVM);
            return new Settings(
                    stack, temporal, binder.bind("server.port", Integer.class).orElse(8080));
        } catch (BindException e) {
            throw new StartFailure("option --%s cannot be used: %s".formatted(e.getName(), rootMessage(e)), e);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
