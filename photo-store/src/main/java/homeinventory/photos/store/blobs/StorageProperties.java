package homeinventory.photos.store.blobs;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where blobs are kept.
 *
 * @param dir folder of originals and thumbnails, made if missing; every API and worker process must see the same one.
 *     {@code STORAGE_DIR} in the environment; by default {@code storage} in the working directory
 */
@ConfigurationProperties("storage")
public record StorageProperties(@DefaultValue("storage") Path dir) {}
