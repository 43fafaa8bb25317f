package homeinventory.photos.api.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How slow an upload may be. Each one under way holds memory and a connection, so it must come to an end.
 *
 * @param patience how long an upload may keep the service waiting before its pace counts; more than nothing
 * @param bytesPerSecond what it must have sent by then, on average; 1 or more
 */
@ConfigurationProperties("photos.slow-uploads")
record SlowUploads(
        @DefaultValue("30s") Duration patience,
        @DefaultValue("2KB") DataSize bytesPerSecond) {

    SlowUploads {
        if (!patience.isPositive()) {
            throw new IllegalArgumentException(
                    "photos.slow-uploads.patience is " + patience + ", expected more than nothing");
        }
        if (bytesPerSecond.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "photos.slow-uploads.bytes-per-second is " + bytesPerSecond + ", expected 1 byte or more");
        }
    }
}
