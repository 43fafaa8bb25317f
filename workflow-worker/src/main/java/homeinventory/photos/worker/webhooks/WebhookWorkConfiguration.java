package homeinventory.photos.worker.webhooks;

import homeinventory.photos.store.webhooks.DeliveryProgress;
import homeinventory.photos.store.webhooks.ReceiverAddresses;
import homeinventory.photos.worker.retry.RetrySchedule;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Delivery to webhooks on the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
@Import({ReconcileDeliveries.class, ExpireDeliveries.class, WebhookMetrics.class})
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
            DeliveryProperties properties, SendWebhook send, DeliveryProgress progress, WebhookMetrics metrics) {
        RetrySchedule schedule = properties.retry().schedule();
        return new WebhookWorker(
                properties, new WebhookDeliveryActivitiesImpl(progress, send, schedule, Clock.systemUTC(), metrics));
    }
}
