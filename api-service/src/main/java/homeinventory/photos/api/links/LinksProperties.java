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
 * @param secrets the first one signs, all are accepted; at least 32 characters each, the same for every replica. If there are
 *     none, each process generates one
 * @param longest maximum lifetime of a link
 */
@Validated
@ConfigurationProperties("photos.links")
record LinksProperties(
        @DefaultValue @NotNull List<@Size(min = 32, max = 1000) String> secrets,

        @DefaultValue("30d") @DurationMin(minutes = 1) @DurationMax(days = 3650)
        Duration longest) {

    /** Without the secrets, which must not be logged. */
    @Override
    public String toString() {
        return "LinksProperties[%d secrets, longest=%s]".formatted(secrets.size(), longest);
    }
}
