package homeinventory.photos.store.webhooks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks and their deliveries in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class WebhooksConfiguration {

    @Bean
    Webhooks webhooks(JdbcClient jdbc) {
        return new JdbcWebhooks(jdbc);
    }

    @Bean
    Deliveries deliveries(JdbcClient jdbc) {
        return new JdbcDeliveries(jdbc);
    }

    @Bean
    DeliveryOutbox deliveryOutbox(JdbcClient jdbc) {
        return new JdbcDeliveryOutbox(jdbc);
    }

    @Bean
    DeliveryProgress deliveryProgress(JdbcClient jdbc) {
        return new JdbcDeliveryProgress(jdbc);
    }

    @Bean
    DeliveryUpkeep deliveryUpkeep(JdbcClient jdbc) {
        return new JdbcDeliveryUpkeep(jdbc);
    }
}
