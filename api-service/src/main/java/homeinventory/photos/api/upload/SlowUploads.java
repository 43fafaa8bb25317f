package homeinventory.photos.api.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How slow an upload may be. Each upload holds memory and a connection, so it must end.
 *
 * @param patience how long the service waits for an upload before its rate counts; longer than zero
 * @param bytesPerSecond minimum rate, averaged over the time in which the service has waited; 1 byte or more
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
