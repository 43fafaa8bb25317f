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
 * Who is let in.
 *
 * @param mode how callers are known; null leaves it to {@link AuthMode#of}
 * @param sessionLifetime how long a browser stays signed in, if its key is valid as long
 * @param streamCheckInterval how often an open event stream's key is looked at again; a stream of a revoked key ends after
 *     that time and one heartbeat at most
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
     * Which tokens are taken in mode {@code jwt}, where the first two are needed.
     *
     * @param issuer as in the claim {@code iss}; its signing keys are found from there (OpenID Connect Discovery 1.0 §4)
     * @param audience that must be in the claim {@code aud}
     * @param workspaceClaim names the one workspace that the token opens
     * @param roleClaim {@code admin}, or a list that holds it, makes an administrator
     */
    record Jwt(
            @Nullable String issuer,
            @Nullable String audience,
            @DefaultValue("workspace_id") @NotBlank String workspaceClaim,
            @DefaultValue("role") @NotBlank String roleClaim) {}
}
