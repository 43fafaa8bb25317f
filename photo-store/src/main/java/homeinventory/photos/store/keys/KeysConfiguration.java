package homeinventory.photos.store.keys;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys and sessions in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class KeysConfiguration {

    @Bean
    ApiKeys apiKeys(JdbcClient jdbc) {
        return new ApiKeys(jdbc);
    }

    @Bean
    KeySessions keySessions(JdbcClient jdbc) {
        return new KeySessions(jdbc);
    }
}
