package homeinventory.photos.store.webhooks;

import homeinventory.photos.store.events.EventSubscriber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks and their deliveries in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class WebhooksConfiguration {

    @Bean
    EventSubscriber appendDeliveries() {
        return new AppendDeliveries();
    }

    @Bean
    Webhooks webhooks(JdbcClient jdbc) {
        return new Webhooks(jdbc);
    }

    @Bean
    Deliveries deliveries(JdbcClient jdbc) {
        return new Deliveries(jdbc);
    }

    @Bean
    DeliveryOutbox deliveryOutbox(JdbcClient jdbc) {
        return new DeliveryOutbox(jdbc);
    }

    @Bean
    DeliveryProgress deliveryProgress(JdbcClient jdbc) {
        return new DeliveryProgress(jdbc);
    }

    @Bean
    DeliveryUpkeep deliveryUpkeep(JdbcClient jdbc) {
        return new DeliveryUpkeep(jdbc);
    }
}
