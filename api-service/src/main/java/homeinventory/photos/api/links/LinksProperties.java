package homeinventory.photos.api.links;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of links.
 *
 * @param secrets the first one signs, all are believed; at least 32 characters each, the same for every replica. Without any,
 *     each process makes one up
 * @param longest how long a link may be valid
 */
@Validated
@ConfigurationProperties("photos.links")
record LinksProperties(
        @DefaultValue @NotNull List<@Size(min = 32, max = 1000) String> secrets,

        @DefaultValue("30d") @DurationMin(minutes = 1) @DurationMax(days = 3650)
        Duration longest) {

    /** Without the secrets, which no log is to hold. */
    @Override
    public String toString() {
        return "LinksProperties[%d secrets, longest=%s]".formatted(secrets.size(), longest);
    }
}
