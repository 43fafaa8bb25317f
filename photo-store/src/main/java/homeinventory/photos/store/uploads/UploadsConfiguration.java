package homeinventory.photos.store.uploads;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class UploadsConfiguration {

    @Bean
    UploadLedger uploadLedger(JdbcClient jdbc) {
        return new JdbcUploadLedger(jdbc);
    }
}
