package homeinventory.photos.worker.process;

import homeinventory.photos.engine.EngineVersion;
import homeinventory.photos.engine.ThumbnailEngine;
import homeinventory.photos.store.photos.EngineIdentity;
import homeinventory.photos.worker.retry.ActivityPolicies;
import homeinventory.photos.worker.retry.RetrySchedule;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The Temporal worker and the engine, with their settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RetryProperties.class, WorkerProperties.class, RenderingProperties.class})
@Import({ActivityPolicies.class, ThumbnailWorkers.class})
public class ProcessConfiguration {

    @Bean
    ThumbnailEngine thumbnailEngine(RenderingProperties properties) {
        return ThumbnailEngine.create(properties.engineSettings());
    }

    @Bean
    EngineIdentity engineIdentity(RenderingProperties properties) {
        return new EngineIdentity(
                EngineVersion.CURRENT, properties.engineSettings().fingerprint());
    }

    @Bean
    RetrySchedule retrySchedule(RetryProperties properties) {
        return properties.schedule();
    }

    @Bean
    WorkflowTaskSlots workflowTaskSlots(WorkerProperties properties) {
        return new WorkflowTaskSlots(properties.workflowTaskSlots());
    }

    @Bean
    WorkerLifecycle workerLifecycle(
            WorkflowClient client,
            WorkerProperties properties,
            ThumbnailWorkers workers,
            ObjectProvider<FeatureWorker> features,
            DataSource database) {
        WorkerFactory factory = workers.create(client);
        features.orderedStream().forEach(feature -> feature.addTo(factory));
        return new WorkerLifecycle(factory, database, properties.drainTimeout());
    }

    @Bean
    WorkerHealth workerHealthIndicator(WorkerLifecycle worker) {
        return new WorkerHealth(worker);
    }
}
