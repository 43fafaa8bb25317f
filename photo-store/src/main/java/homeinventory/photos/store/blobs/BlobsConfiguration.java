package homeinventory.photos.store.blobs;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Blobs on a file system. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
public class BlobsConfiguration {

    @Bean
    BlobStore blobStore(StorageProperties storage) throws IOException {
        return new FileSystemBlobStore(storage.dir());
    }

    @Bean
    BlobInventory blobInventory(StorageProperties storage) {
        return new FileSystemBlobInventory(storage.dir());
    }
}
