package homeinventory.photos.api.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the event streams.
 *
 * @param heartbeat silence after which a stream gets a comment, so that proxies keep it open; the contract allows 15 s
 * @param pollInterval how often the logs are read without a notification: the delay of an event whose hint was lost
 * @param reconnectDelay how long clients wait before they reconnect; each gets a random value between 0.5 and 1.5 times this
 * @param window maximum of a workspace's events to keep in memory for its streams, and to read at once
 * @param readers streams that may read from the database at the same time, so that clients that all reconnect at once
 *     leave connections to everyone else
 */
@Validated
@ConfigurationProperties("photos.events")
record EventsProperties(
        @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(seconds = 15)
        Duration heartbeat,

        @DefaultValue("1s") @DurationMin(millis = 50) @DurationMax(minutes = 5)
        Duration pollInterval,

        @DefaultValue("2s") @DurationMin(millis = 10) @DurationMax(minutes = 1)
        Duration reconnectDelay,

        @DefaultValue("128") @Min(1) @Max(10_000) int window,

        @DefaultValue("2") @Min(1) @Max(100) int readers) {}
