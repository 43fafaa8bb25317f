package homeinventory.photos.stack.chaos;

import static java.util.Objects.requireNonNull;

import homeinventory.photos.engine.ThumbnailEngine;
import homeinventory.photos.store.blobs.BlobStore;
import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wraps parts of the real programs with faults that can only happen inside a process. */
@Configuration(proxyBeanMethods = false)
class BuiltInFaults {
    /** Environment variable: the folder whose files switch the faults on. */
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
