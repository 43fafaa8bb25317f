package homeinventory.photos.api.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How callers are authenticated.
 *
 * @param mode null for the default of {@link AuthMode#of}
 * @param sessionLifetime how long a browser stays signed in, unless its key ends earlier
 * @param streamCheckInterval how often the key of an open event stream is checked again. The stream of a revoked key ends after
 *     this time and one heartbeat at most.
 */
@Validated
@ConfigurationProperties("auth")
record AuthProperties(
        @Nullable AuthMode mode,
        @DefaultValue("30d") @DurationMin(minutes = 1) Duration sessionLifetime,

        @DefaultValue("30s") @DurationMin(millis = 1) @DurationMax(seconds = 45)
        Duration streamCheckInterval,

        @DefaultValue @Valid Jwt jwt) {

    /**
     * Which tokens are valid in mode {@code jwt}. That mode needs issuer and audience.
     *
     * @param issuer as in the claim {@code iss}; also where its signing keys are found (OpenID Connect Discovery 1.0 §4)
     * @param audience must be in the claim {@code aud}
     * @param workspaceClaim the claim that names the one workspace that the token opens
     * @param roleClaim the claim that makes an administrator if it is {@code admin}, or a list that contains it
     */
    record Jwt(
            @Nullable String issuer,
            @Nullable String audience,
            @DefaultValue("workspace_id") @NotBlank String workspaceClaim,
            @DefaultValue("role") @NotBlank String roleClaim) {}
}
