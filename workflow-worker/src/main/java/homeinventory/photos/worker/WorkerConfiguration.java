package homeinventory.photos.worker;

import homeinventory.photos.store.blobs.BlobsConfiguration;
import homeinventory.photos.store.events.EventsConfiguration;
import homeinventory.photos.store.photos.PhotosConfiguration;
import homeinventory.photos.store.regeneration.RegenerationConfiguration;
import homeinventory.photos.store.webhooks.WebhooksConfiguration;
import homeinventory.photos.worker.activities.ActivitiesConfiguration;
import homeinventory.photos.worker.housekeeping.HousekeepingConfiguration;
import homeinventory.photos.worker.process.ProcessConfiguration;
import homeinventory.photos.worker.regeneration.RegenerationWorkConfiguration;
import homeinventory.photos.worker.webhooks.WebhookWorkConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * All parts of the worker. A process imports it, alone or with the API. It needs a {@code DataSource} and a Temporal {@code
 * WorkflowClient} and opens no port. It leaves the schema to the API, so it can start before the database. Its defaults are
 * in {@code workflow-worker.yml}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    PhotosConfiguration.class,
    EventsConfiguration.class,
    BlobsConfiguration.class,
    ActivitiesConfiguration.class,
    ProcessConfiguration.class,
    HousekeepingConfiguration.class,
    RegenerationConfiguration.class,
    RegenerationWorkConfiguration.class,
    WebhooksConfiguration.class,
    WebhookWorkConfiguration.class
})
public class WorkerConfiguration {}
