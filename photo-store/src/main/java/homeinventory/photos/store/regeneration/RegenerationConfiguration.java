package homeinventory.photos.store.regeneration;

import java.lang.management.ManagementFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Regenerations in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class RegenerationConfiguration {

    @Bean
    Regenerations regenerations(JdbcClient jdbc) {
        return new Regenerations(jdbc);
    }

    @Bean
    RegenerationOutbox regenerationOutbox(JdbcClient jdbc) {
        return new RegenerationOutbox(jdbc);
    }

    /** Attempts have the name that the Temporal SDK gives a worker, so one search finds both. */
    @Bean
    RegenerationProgress regenerationProgress(JdbcClient jdbc) {
        String worker = ManagementFactory.getRuntimeMXBean().getName();
        return new RegenerationProgress(jdbc, new SwapGeneration(jdbc, worker));
    }
}
