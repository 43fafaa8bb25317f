package homeinventory.photos.stack.temporal;

import java.util.Map;

/** Temporal's test server inside this process. The Spring starter creates and stops it. */
public record InJvmTemporal() implements TemporalServer {
    /** Switches the starter to the test server; the stack's configuration reads it too. */
    public static final String PROPERTY = "spring.temporal.test-server.enabled";

    @Override
    public Map<String, Object> springProperties() {
        return Map.of(PROPERTY, true);
    }

    @Override
    public String description() {
        return "in memory, lost at the end";
    }
}
