package homeinventory.photos.api.temporal;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the API deals with Temporal.
 *
 * @param uiUrl base address of the Temporal Web UI, for links to workflows
 * @param startTimeout longest time to start one batch of workflows; what is not started then stays in the queue
 * @param cancelTimeout longest time that deleting a photo waits for its workflow to be cancelled, and a look at the
 *     workers for an answer
 * @param eagerStart whether a worker in the same process gets a workflow's first task with the answer to its start,
 *     which saves a round trip; useless without one
 */
@Validated
@ConfigurationProperties("photos.temporal")
record WorkflowProperties(
        @DefaultValue("http://127.0.0.1:8233") @NotNull URI uiUrl,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration startTimeout,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration cancelTimeout,
        @DefaultValue("false") boolean eagerStart) {}
