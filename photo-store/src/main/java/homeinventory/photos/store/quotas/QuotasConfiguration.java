package homeinventory.photos.store.quotas;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Quotas in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class QuotasConfiguration {

    @Bean
    UploadLedger uploadLedger(JdbcClient jdbc) {
        return new UploadLedger(jdbc);
    }
}
