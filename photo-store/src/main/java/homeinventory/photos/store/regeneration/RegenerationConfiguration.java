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
        return new JdbcRegenerations(jdbc);
    }

    @Bean
    RegenerationOutbox regenerationOutbox(JdbcClient jdbc) {
        return new JdbcRegenerationOutbox(jdbc);
    }

    /** Attempts bear the name that the Temporal SDK gives a worker too, so that both are found by one search. */
    @Bean
    RegenerationProgress regenerationProgress(JdbcClient jdbc) {
        String worker = ManagementFactory.getRuntimeMXBean().getName();
        return new JdbcRegenerationProgress(jdbc, new SwapGeneration(jdbc, worker));
    }
}
