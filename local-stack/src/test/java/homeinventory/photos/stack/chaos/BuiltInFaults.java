package homeinventory.photos.stack.chaos;

import static java.util.Objects.requireNonNull;

import homeinventory.photos.engine.ThumbnailEngine;
import homeinventory.photos.store.blobs.BlobStore;
import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Faults that only a process itself can have, put around parts of the real programs. */
@Configuration(proxyBeanMethods = false)
class BuiltInFaults {
    /** In the environment: the folder whose files say which faults there are at the moment. */
    static final String FOLDER = "CHAOS_FOLDER";

    @Bean
    static BeanPostProcessor faults() {
        Path folder = Path.of(requireNonNull(System.getenv(FOLDER), FOLDER + " is not set"));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (bean) {
                    case BlobStore blobs -> new UnheardBlobs(blobs, folder).asBlobStore();
                    case ThumbnailEngine engine -> new MortalEngine(engine, folder);
                    default -> bean;
                };
            }
        };
    }
}
