package homeinventory.photos.store.blobs;

import homeinventory.photos.store.blobs.files.FileSystemBlobStore;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the store. Nothing else names an implementation, so a second one is chosen here by a setting. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
public class BlobsConfiguration {

    @Bean
    BlobStore blobStore(StorageProperties storage) throws IOException {
        return new FileSystemBlobStore(storage.dir());
    }
}
