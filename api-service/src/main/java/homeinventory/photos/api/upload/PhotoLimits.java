package homeinventory.photos.api.upload;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** What may be uploaded: the largest file, and its largest width and height. A worker needs the same settings. */
@Validated
@ConfigurationProperties("photos")
record PhotoLimits(
        @DefaultValue("25MB") @NotNull DataSize maxBytes,
        @DefaultValue("8192") @Min(1) int maxSidePixels) {}
