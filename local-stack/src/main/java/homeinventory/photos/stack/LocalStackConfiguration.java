package homeinventory.photos.stack;

import homeinventory.photos.api.ApiConfiguration;
import homeinventory.photos.api.dispatch.LocalWorker;
import homeinventory.photos.worker.WorkerConfiguration;
import homeinventory.photos.worker.process.WorkflowTaskSlots;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** API and worker in one context, so that they share one Temporal client and one pool of database connections. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ApiConfiguration.class, WorkerConfiguration.class, InJvmTemporalConfiguration.class})
class LocalStackConfiguration {

    @Bean
    LocalWorker localWorker(WorkflowTaskSlots slots) {
        return slots::awaitRoom;
    }
}
