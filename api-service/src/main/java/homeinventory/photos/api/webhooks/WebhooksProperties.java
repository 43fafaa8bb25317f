package homeinventory.photos.api.webhooks;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of webhooks.
 *
 * @param allowPrivateAddresses whether receivers may be in this network or on this machine; null allows it if no
 *     key is required
 * @param secretOverlap how long a replaced secret still signs
 */
@Validated
@ConfigurationProperties("photos.webhooks")
record WebhooksProperties(
        @Nullable Boolean allowPrivateAddresses,

        @DefaultValue("24h") @NotNull @DurationMin @DurationMax(days = 30)
        Duration secretOverlap) {}
