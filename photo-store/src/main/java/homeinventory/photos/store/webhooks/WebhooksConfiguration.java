package homeinventory.photos.store.webhooks;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Webhooks and their deliveries in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@Import({
    AppendDeliveries.class,
    Webhooks.class,
    Deliveries.class,
    DeliveryOutbox.class,
    DeliveryProgress.class,
    DeliveryUpkeep.class
})
public class WebhooksConfiguration {}
