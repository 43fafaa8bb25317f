package homeinventory.photos.worker.webhooks;

import homeinventory.photos.store.webhooks.DeliveryProgress;
import homeinventory.photos.store.webhooks.DeliveryUpkeep;
import homeinventory.photos.store.webhooks.ReceiverAddresses;
import homeinventory.photos.worker.housekeeping.HousekeepingProperties;
import homeinventory.photos.worker.housekeeping.Workflows;
import homeinventory.photos.worker.retry.RetrySchedule;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delivery to webhooks on the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
public class WebhookWorkConfiguration {

    @Bean
    SendWebhook sendWebhook(DeliveryProperties properties) {
        return new SendWebhook(
                new ReceiverAddresses(properties.allowPrivateAddresses()),
                properties.concurrency(),
                properties.retry().attemptTimeLimit(),
                Clock.systemUTC());
    }

    @Bean
    WebhookWorker webhookWorker(
            DeliveryProperties properties, SendWebhook send, DeliveryProgress progress, MeterRegistry registry) {
        RetrySchedule schedule = properties.retry().schedule();
        return new WebhookWorker(
                properties,
                new WebhookDeliveryActivitiesImpl(
                        progress, send, schedule, Clock.systemUTC(), new WebhookMetrics(registry)));
    }

    @Bean
    DeliveryChoresImpl deliveryChores(
            HousekeepingProperties properties,
            Workflows workflows,
            DeliveryUpkeep deliveries,
            DeliveryProgress progress) {
        return new DeliveryChoresImpl(
                properties, Clock.systemUTC(), new ReconcileDeliveries(deliveries, progress, workflows), deliveries);
    }
}
